using System.Collections.Concurrent;

namespace SafeHome.Testing.Storage;

/// <summary>Every storage operation that was asked for: what it was, and on which table or queue.</summary>
public sealed class OperationCount
{
    private readonly ConcurrentQueue<string> _operations = new();

    /// <summary>The operations in order, each as "submit Reports" or "send reports-to-match".</summary>
    public IReadOnlyList<string> Operations => [.. _operations];

    /// <summary>How many there were.</summary>
    public int Total => _operations.Count;

    /// <summary>Those that changed something.</summary>
    public IReadOnlyList<string> Writes =>
        [.. _operations.Where(operation => operation.StartsWith("submit ", StringComparison.Ordinal) || operation.StartsWith("send ", StringComparison.Ordinal))];

    /// <summary>Starts counting anew.</summary>
    public void Reset() => _operations.Clear();

    internal void Add(string operation, string name) => _operations.Enqueue($"{operation} {name}");
}
