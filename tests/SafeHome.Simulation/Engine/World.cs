using System.Security.Cryptography;
using Microsoft.Extensions.Logging.Abstractions;
using SafeHome.Core.Cases;
using SafeHome.Pipeline;
using SafeHome.Pipeline.Intake;
using SafeHome.Pipeline.Operations;
using SafeHome.Simulation.Actors;
using SafeHome.Simulation.Checkers;
using SafeHome.Storage.Blobs.Memory;
using SafeHome.Storage.Queues.Memory;
using SafeHome.Storage.Sealing;
using SafeHome.Storage.Tables;
using SafeHome.Storage.Tables.Memory;
using SafeHome.Testing;

namespace SafeHome.Simulation.Engine;

/// <summary>Everything there is in one history: storage, processes, people, and chance.</summary>
internal sealed class World
{
    private static readonly AesGcmSealer Sealer =
        new(KeyRing.Parse("sim", [KeyValuePair.Create("sim", (string?)Convert.ToBase64String(SHA256.HashData("sealing"u8)))]));

    private static readonly KeyedHash Hash = new(SHA256.HashData("hashing"u8));

    private readonly Func<PipelineParts, World, PipelineParts> _mutate;
    private readonly List<SimulatedProcess> _app = [];
    private int _born;

    public World(int seed, Func<PipelineParts, World, PipelineParts> mutate)
    {
        _mutate = mutate;
        Random = new Random(seed);
        Time = new ManualTimeProvider(new DateTimeOffset(2026, 11, 20, 22, 0, 0, TimeSpan.Zero));
        Scheduler = new Scheduler(Random, Time);
        Faults = Faults.Draw(Random);
        RawQueues = new MemoryQueueStore(Time);
        Messages = new MessageChecker(this);
        Systems = new OtherSystems(this);
        Script = Script.Draw(Random);
        Observer = PipelineOf(new SimulatedProcess("observer", isApp: false), RawTables, RawQueues);
    }

    public Random Random { get; }

    public ManualTimeProvider Time { get; }

    public Scheduler Scheduler { get; }

    public Faults Faults { get; private set; }

    public MemoryTableStore RawTables { get; } = new();

    public MemoryQueueStore RawQueues { get; }

    public MessageChecker Messages { get; }

    /// <summary>The systems of other organisations.</summary>
    public OtherSystems Systems { get; }

    /// <summary>The pipeline, correct and without faults, by which people and checkers look at what there is.</summary>
    public SafeHomePipeline Observer { get; }

    /// <summary>Whether a message with that id arrived somewhere.</summary>
    public bool WasTaken(string id) => Systems.Taken.Contains(id, StringComparer.Ordinal);

    /// <summary>What is sent in.</summary>
    public Script Script { get; }

    /// <summary>Reports that were damaged after they were kept.</summary>
    public HashSet<string> Spoiled { get; } = new(StringComparer.Ordinal);

    /// <summary>What made an actor stop that should never stop: a mistake of the pipeline that nobody expects, or of the simulation.</summary>
    public List<string> Failures { get; } = [];

    /// <summary>Lets an actor act, and notes when it fails.</summary>
    public async void Watch(Task actor)
    {
        try
        {
            await actor;
        }
        catch (Exception e)
        {
            Failures.Add(e.ToString());
        }
    }

    /// <summary>Whether the queues were ever wiped.</summary>
    public bool QueuesWereWiped { get; set; }

    /// <summary>A message that is none.</summary>
    public const string Rubbish = "{\"work\":\"dance\"}";

    /// <summary>The ids of everything that was sent in, answered or not.</summary>
    public IEnumerable<string> ReportIds =>
        Script.Submissions.Select(IdOf).Distinct(StringComparer.Ordinal);

    /// <summary>The id that a submission's report has, where it is kept.</summary>
    public static string IdOf(Submission submission) => new ReportIdentity(Hash).ReportId(submission.Sender, submission.Report.Reference);

    /// <summary>Whether the time of faults is over.</summary>
    public bool IsCalm { get; private set; }

    /// <summary>The processes of the app that are alive.</summary>
    public IReadOnlyList<SimulatedProcess> App => _app.FindAll(process => process.IsAlive);

    /// <summary>Whether something goes wrong now for that process.</summary>
    public bool Happens(SimulatedProcess process, Func<Faults, double> chance) =>
        process.IsApp && Random.NextDouble() < chance(Faults);

    /// <summary>No more faults: from here on everything must come to its end.</summary>
    public void Calm()
    {
        Faults = Faults.None;
        IsCalm = true;
    }

    /// <summary>A new process of the app, with a pipeline of its own.</summary>
    public (SimulatedProcess Process, SafeHomePipeline Pipeline) StartProcess()
    {
        var process = new SimulatedProcess($"app-{++_born}", isApp: true);
        _app.Add(process);
        var tables = new StampedTableStore(new SimulatedTables(RawTables, this, process), new WriteStamps(process.Name));
        return (process, PipelineOf(process, tables, new SimulatedQueues(RawQueues, this, process)));
    }

    /// <summary>Every case there is, as it stands; those that reports have left among them.</summary>
    public async Task<IReadOnlyList<Case>> CasesAsync()
    {
        var cases = new SortedDictionary<string, Case>(StringComparer.Ordinal);
        var ids = new Queue<string>();
        foreach (var reportId in ReportIds)
        {
            if ((await Observer.Reports.StatusAsync(reportId))?.Case is not { } caseId) continue;
            ids.Enqueue(caseId);
            ids.Enqueue(new ReportIdentity(Hash).CaseId(reportId));
        }

        while (ids.TryDequeue(out var id))
        {
            if (cases.ContainsKey(id) || await Observer.Cases.LoadAsync(id) is not { Case: var @case }) continue;
            cases[id] = @case;
            // Where its reports went.
            foreach (var to in @case.Apart) ids.Enqueue(to);
            if (@case.JoinedInto is { } into) ids.Enqueue(into);
        }

        return [.. cases.Values];
    }

    /// <summary>Whether everything that was sent in has come to its end.</summary>
    public async Task<bool> IsOverAsync()
    {
        if (!Script.Submissions.All(submission => submission.IsOver)) return false;
        if ((await PendingAsync()).Count > 0) return false;
        foreach (var queue in WorkQueues.All)
        {
            if (await RawQueues.Queue(queue).CountAsync() > 0 || await RawQueues.Queue($"{queue}-poison").CountAsync() > 0) return false;
        }

        return (await CasesAsync()).All(@case =>
            @case.Reports.All(report => report.Decision is not null) && @case.Referrals.All(referral => !referral.IsOpen) &&
            @case.PossibleLinks.All(link => !link.IsOpen));
    }

    /// <summary>The chains that have not come to their end.</summary>
    public async Task<IReadOnlyList<PendingChain>> PendingAsync()
    {
        var chains = new List<PendingChain>();
        for (var shard = 0; shard < PendingWork.Shards; shard++)
        {
            await foreach (var chain in Observer.Pending.InShardAsync(shard)) chains.Add(chain);
        }

        return chains;
    }

    /// <summary>What has happened, in short.</summary>
    public string Summary()
    {
        var cases = CasesAsync().GetAwaiter().GetResult().Select(@case => $"{@case.Id} {@case.Version} {@case.Phase}");
        return string.Join('\n', [$"{Scheduler.Steps} {_born} {Time.GetUtcNow():O}", .. cases]);
    }

    private SafeHomePipeline PipelineOf(SimulatedProcess process, ITableStore tables, Storage.Queues.IQueueStore queues)
    {
        var parts = new PipelineParts
        {
            Tables = tables,
            Queues = queues,
            Blobs = new MemoryBlobStore(),
            Sealer = Sealer,
            Hash = Hash,
            Courier = _ => Systems.CourierOf(process),
        };
        return new SafeHomePipeline(process.IsApp ? _mutate(parts, this) : parts, Samples.Settings with { MostUnderOneKey = Script.MostUnderOneKey }, Time, NullLoggerFactory.Instance);
    }
}
