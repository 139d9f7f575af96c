using System.Collections.Concurrent;

namespace SafeHome.Benchmarks.Storage;

/// <summary>The operations that were asked for since they were last taken out.</summary>
internal sealed class OperationLog
{
    private readonly ConcurrentQueue<Operation> _operations = new();

    public void Add(Operation operation) => _operations.Enqueue(operation);

    public IReadOnlyList<Operation> Take()
    {
        var taken = new List<Operation>();
        while (_operations.TryDequeue(out var operation)) taken.Add(operation);
        return taken;
    }
}
