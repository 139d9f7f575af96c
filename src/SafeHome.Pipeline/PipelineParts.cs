using Microsoft.Extensions.Logging;
using SafeHome.Pipeline.Cases;
using SafeHome.Pipeline.Feedback;
using SafeHome.Pipeline.Intake;
using SafeHome.Pipeline.Matching;
using SafeHome.Pipeline.Operations;
using SafeHome.Pipeline.Routing;
using SafeHome.Pipeline.Triage;
using SafeHome.Storage.Blobs;
using SafeHome.Storage.Queues;
using SafeHome.Storage.Sealing;
using SafeHome.Storage.Tables;

namespace SafeHome.Pipeline;

/// <summary>What the pipeline is built from: storage, secrets, and the parts that the simulation replaces by wrong ones to see whether it notices.</summary>
public sealed record PipelineParts
{
    /// <summary>The tables.</summary>
    public required ITableStore Tables { get; init; }

    /// <summary>The queues.</summary>
    public required IQueueStore Queues { get; init; }

    /// <summary>The blobs.</summary>
    public required IBlobStore Blobs { get; init; }

    /// <summary>Seals what is kept.</summary>
    public required ISealer Sealer { get; init; }

    /// <summary>Derives identifiers and index keys.</summary>
    public required KeyedHash Hash { get; init; }

    internal Func<ITableStore, SealedContent, ReportStore> Reports { get; init; } = (tables, contents) => new ReportStore(tables, contents);

    internal Func<ITableStore, SealedContent, CaseStore> Cases { get; init; } = (tables, contents) => new CaseStore(tables, contents);

    internal Func<ITableStore, TimeProvider, PendingWork> Pending { get; init; } = (tables, time) => new PendingWork(tables, time);

    internal Func<KeyedHash, ReportIdentity> Identity { get; init; } = hash => new ReportIdentity(hash);

    internal Func<ITableStore, SealedContent, KeyedHash, PersonIndex> Index { get; init; } =
        (tables, contents, hash) => new PersonIndex(tables, contents, hash);

    internal RunnerFactory Runner { get; init; } = (match, triage, deliver, feedback, pending, parking, settings, logger) =>
        new StepRunner(match, triage, deliver, feedback, pending, parking, settings, logger);

    internal delegate StepRunner RunnerFactory(
        MatchReport match,
        TriageReport triage,
        DeliverReferral deliver,
        SendFeedback feedback,
        PendingWork pending,
        Parking parking,
        PipelineSettings settings,
        ILogger<StepRunner> logger);
}
