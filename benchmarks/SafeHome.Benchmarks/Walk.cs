using Microsoft.Extensions.Logging.Abstractions;
using SafeHome.Benchmarks.Storage;
using SafeHome.Core.Cases;
using SafeHome.Core.Persons;
using SafeHome.Core.Reports;
using SafeHome.Core.Routing;
using SafeHome.Core.Triage;
using SafeHome.Pipeline;
using SafeHome.Pipeline.Operations;
using SafeHome.Pipeline.Routing;
using SafeHome.Storage.Blobs.Memory;
using SafeHome.Storage.Queues;
using SafeHome.Storage.Sealing;
using SafeHome.Storage.Tables;

namespace SafeHome.Benchmarks;

/// <summary>Takes a report through its stages in this process, a message at a time as the host does, and tells what each asked of storage.</summary>
internal sealed class Walk
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private readonly OperationLog _recording = new();
    private readonly IQueueStore _queues;
    private readonly SafeHomePipeline _pipeline;
    private string _reportId = "";

    public Walk(ITableStore tables, IQueueStore queues, byte[] receivers)
    {
        _queues = new RecordedQueues(queues, _recording);
        var parts = new PipelineParts
        {
            Tables = new RecordedTables(tables, _recording),
            Queues = _queues,
            Blobs = new MemoryBlobStore(),
            Sealer = new AesGcmSealer(KeyRing.Parse("bench", [KeyValuePair.Create("bench", (string?)Convert.ToBase64String(new byte[KeyRing.KeyBytes]))])),
            Hash = new KeyedHash(new byte[32]),
        };
        var settings = new PipelineSettings
        {
            ServedRegions = new HashSet<string>(StringComparer.Ordinal) { "VT20", "VT03" },
            DefaultRegion = "VT20",
            Receivers = ReceiverDirectory.Parse(receivers),
        };
        _pipeline = new SafeHomePipeline(parts, settings, TimeProvider.System, NullLoggerFactory.Instance);
    }

    /// <summary>From receipt to worklist: intake, matching, triage.</summary>
    public async Task<IReadOnlyList<Stage>> ToWorklistAsync(byte[] report) =>
    [
        await StageAsync("intake", async () => _reportId = await ReceiveAsync(report)),
        await StageAsync("matching", () => HandleAsync(WorkQueues.ReportsToMatch)),
        await StageAsync("triage", () => HandleAsync(WorkQueues.ReportsToTriage)),
    ];

    /// <summary>From there to its transfer, accepted, and told to the reporter.</summary>
    public async Task<IReadOnlyList<Stage>> ToAcceptanceAsync()
    {
        var caseId = (await _pipeline.Reports.StatusAsync(_reportId))!.Case!;
        var @case = (await _pipeline.Cases.LoadAsync(caseId))!.Case;
        var decision = new TakeDecision(_reportId, DecisionCode.Transfer, null, "lokaal-team-GM0307", "Het gezin kent het team.");
        var referral = new ReferralId(caseId, @case.Referrals.Count + 1);
        _recording.Take();
        return
        [
            await StageAsync("decision", () => _pipeline.Decide.RunAsync(caseId, @case.Version, decision, "benchmark")),
            await StageAsync("delivery", () => HandleAsync(WorkQueues.ReferralsToDeliver)),
            await StageAsync("feedback on the decision", () => HandleAsync(WorkQueues.FeedbackToSend)),
            await StageAsync("answer", () => _pipeline.Answer.RunAsync(referral, accepted: true, null, "benchmark")),
            await StageAsync("feedback on the answer", () => HandleAsync(WorkQueues.FeedbackToSend)),
        ];
    }

    private async Task<string> ReceiveAsync(byte[] report) =>
        Oin.TryParse("00000000990000000001", out var sender)
            ? (await _pipeline.Receive.RunAsync(sender, ReportJson.Read(report).Report!)).ReportId
            : throw new InvalidOperationException("The OIN is malformed.");

    private async Task<bool> HandleAsync(string name)
    {
        var queue = _queues.Queue(name);
        var message = (await queue.ReceiveAsync(1, Lease)).Single();
        await _pipeline.Steps.HandleAsync(name, message.Body);
        return await queue.DeleteAsync(message);
    }

    private async Task<Stage> StageAsync<T>(string name, Func<Task<T>> run)
    {
        await run();
        return new Stage(name, _recording.Take());
    }
}

/// <summary>What a stage asked of storage, for one report.</summary>
internal sealed record Stage(string Name, IReadOnlyList<Operation> Operations);
