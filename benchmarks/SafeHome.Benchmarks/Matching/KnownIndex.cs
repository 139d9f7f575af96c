using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using SafeHome.Benchmarks.Rate;
using SafeHome.Core.Matching;
using SafeHome.Core.Persons;
using SafeHome.Core.Reports;
using SafeHome.Core.Routing;
using SafeHome.Pipeline;
using SafeHome.Pipeline.Matching;
using SafeHome.Pipeline.Operations;

namespace SafeHome.Benchmarks.Matching;

/// <summary>The pipeline on storage in memory, with so many known persons.</summary>
internal sealed class KnownIndex
{
    private static readonly Oin Sender = Oin.TryParse("00000000990000000001", out var oin) ? oin : throw new InvalidOperationException("The OIN is malformed.");

    private readonly SafeHomePipeline _pipeline;
    private readonly PersonIndex _index;

    private KnownIndex(PipelineParts parts, PipelineSettings settings)
    {
        _pipeline = new SafeHomePipeline(parts, settings, TimeProvider.System, NullLoggerFactory.Instance);
        _index = new PersonIndex(parts.Tables, new SealedContent(parts.Sealer), parts.Hash, settings.MostUnderOneKey);
    }

    /// <summary>How many persons are known.</summary>
    public int Persons { get; private set; }

    /// <summary>How many bytes all of it takes.</summary>
    public long Bytes { get; private set; }

    /// <summary>Makes persons known: households that reports will concern by a report that became a case, the others in the index only.</summary>
    public static async Task<KnownIndex> FillAsync(KnownHouseholds known, int persons)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var settings = new PipelineSettings
        {
            ServedRegions = new HashSet<string>(StringComparer.Ordinal) { "VT20" },
            DefaultRegion = "VT20",
            Receivers = ReceiverDirectory.Parse("""{ "receivers": [] }"""u8),
        };
        var filled = new KnownIndex(MemoryApp.Parts(), settings);
        foreach (var household in known.Read())
        {
            if (known.Reported.Contains(household.Id)) await filled.TakeInAsync(household.Id, household.Persons);
            else if (filled.Persons < persons) await filled.AnnounceAsync(household.Persons);
            else continue;
            filled.Persons += household.Persons.Count;
        }

        filled.Bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        return filled;
    }

    /// <summary>Takes a report in, and tells how long recognising its household takes, and how much processor time of the whole process.</summary>
    public async Task<(TimeSpan Elapsed, TimeSpan Processor)> TakeInAsync(string reference, IReadOnlyList<Person> persons)
    {
        var receipt = await _pipeline.Receive.RunAsync(Sender, ReportOn(reference, persons));
        var work = new MatchWork(receipt.ReportId).ToBody();
        var (begin, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await _pipeline.Steps.HandleAsync(WorkQueues.ReportsToMatch, work);
        return (Stopwatch.GetElapsedTime(begin), Environment.CpuUsage.TotalTime - used);
    }

    private Task AnnounceAsync(IReadOnlyList<Person> persons) =>
        _index.AnnounceAsync(_index.EntryOf(Persons.ToString("x32", CultureInfo.InvariantCulture), [.. persons.Select(PersonRecord.Of)], []), CancellationToken.None);

    private static Report ReportOn(string reference, IReadOnlyList<Person> persons) => new(
        ReportKind.VT,
        reference,
        new DateTimeOffset(2026, 11, 20, 22, 0, 0, TimeSpan.Zero),
        null,
        true,
        new Reporter("politie", "Basisteam", null, null, true, null),
        new Situation("Er was ruzie.", null, ["partnergeweld"], [], [], null, null),
        [],
        persons);
}
