using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Core.Routing;
using SafeHome.Pipeline;
using SafeHome.Pipeline.Operations;
using SafeHome.Storage.Blobs.Memory;
using SafeHome.Storage.Queues.Memory;
using SafeHome.Storage.Sealing;
using SafeHome.Storage.Tables;
using SafeHome.Storage.Tables.Memory;

namespace SafeHome.LocalHost.Year;

/// <summary>The stages of the app, on storage in memory and a simulated clock, with whoever delivers the messages.</summary>
internal sealed class YearApp
{
    private static readonly TimeSpan Visibility = TimeSpan.FromMinutes(1);

    private readonly MemoryQueueStore _queues;
    private readonly PipelineSettings _settings;
    private readonly TimeProvider _clock;

    /// <param name="clock">The clock.</param>
    /// <param name="receivers">The receivers of transfers.</param>
    public YearApp(TimeProvider clock, ReceiverDirectory receivers)
    {
        _queues = new MemoryQueueStore(clock);
        // The keys are of no worth: everything is invented, and gone when the year is over.
        var key = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(nameof(YearApp))));
        var parts = new PipelineParts
        {
            Tables = new StampedTableStore(new MemoryTableStore(), new WriteStamps("year")),
            Queues = _queues,
            Blobs = Blobs,
            Sealer = new AesGcmSealer(KeyRing.Parse("year", [KeyValuePair.Create("year", (string?)key)])),
            Hash = new KeyedHash(Convert.FromBase64String(key)),
        };
        _clock = clock;
        _settings = new PipelineSettings
        {
            ServedRegions = Season.All.Select(season => season.Region).ToHashSet(StringComparer.Ordinal),
            DefaultRegion = Season.All[0].Region,
            Receivers = receivers,
        };
        Pipeline = new SafeHomePipeline(parts, _settings, clock, NullLoggerFactory.Instance);
    }

    /// <summary>The stages.</summary>
    public SafeHomePipeline Pipeline { get; }

    /// <summary>Tells the clocks of cases.</summary>
    public CaseClocks Clocks => _settings.Clocks(_clock.GetUtcNow());

    /// <summary>Where the reports are published.</summary>
    public MemoryBlobStore Blobs { get; } = new();

    /// <summary>Does all work that waits in the queues.</summary>
    public async Task WorkAsync(CancellationToken cancellation)
    {
        bool found;
        do
        {
            found = false;
            foreach (var name in WorkQueues.All)
            {
                var queue = _queues.Queue(name);
                foreach (var message in await queue.ReceiveAsync(32, Visibility, cancellation))
                {
                    found = true;
                    await Pipeline.Steps.HandleAsync(name, message.Body, cancellation);
                    await queue.DeleteAsync(message, cancellation);
                }
            }
        }
        while (found);
    }
}
