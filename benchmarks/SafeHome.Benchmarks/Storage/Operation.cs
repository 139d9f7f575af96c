using SafeHome.Storage.Queues;
using SafeHome.Storage.Tables;

namespace SafeHome.Benchmarks.Storage;

/// <summary>One operation that storage was asked for.</summary>
/// <param name="Kind">What it was.</param>
/// <param name="Place">The table or queue.</param>
/// <param name="Again">Asks for it again, elsewhere. A reception or deletion of a message has none of its own: it needs the message.</param>
internal sealed record Operation(OperationKind Kind, string Place, Func<ITableStore, IQueueStore, Task> Again);

/// <summary>The kinds of operation: each is one request to the service, a query of more than 1,000 rows excepted.</summary>
internal enum OperationKind
{
    Read,
    Query,
    Write,
    Transaction,
    Send,
    Receive,
    Remove,
}
