using SafeHome.Pipeline.Intake;
using SafeHome.Pipeline.Matching;
using SafeHome.Pipeline.Operations;
using SafeHome.Pipeline.Sending;
using SafeHome.Storage.Blobs;
using SafeHome.Storage.Queues;
using SafeHome.Storage.Sealing;
using SafeHome.Storage.Tables;

namespace SafeHome.Pipeline;

/// <summary>What the pipeline is built from: storage, secrets, and the way to other organisations.</summary>
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

    /// <summary>Takes messages to other organisations.</summary>
    public Func<TimeProvider, ICourier> Courier { get; init; } = time => new HttpCourier(time);

    // Below: what the simulation replaces by wrong versions, to see that it notices.
    internal Func<ITableStore, SealedContent, ReportStore> Reports { get; init; } = (tables, contents) => new ReportStore(tables, contents);

    internal Func<ITableStore, TimeProvider, PendingWork> Pending { get; init; } = (tables, time) => new PendingWork(tables, time);

    internal Func<KeyedHash, ReportIdentity> Identity { get; init; } = hash => new ReportIdentity(hash);

    internal Func<ITableStore, SealedContent, KeyedHash, int, PersonIndex> Index { get; init; } =
        (tables, contents, hash, mostUnderOneKey) => new PersonIndex(tables, contents, hash, mostUnderOneKey);
}
