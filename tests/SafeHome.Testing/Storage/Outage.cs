namespace SafeHome.Testing.Storage;

/// <summary>What of storage is away now; nothing, until a test says so.</summary>
public sealed class Outage
{
    /// <summary>What an operation on a table fails with; null while tables work.</summary>
    public Func<string, Exception>? Tables { get; set; }

    /// <summary>What sending to a queue fails with; null while queues work.</summary>
    public Func<string, Exception>? Queues { get; set; }

    /// <summary>What writing a blob of a name fails with; null while that works.</summary>
    public Func<string, Exception?>? Blobs { get; set; }

    /// <summary>The number of table operations that still work before the outage of tables begins.</summary>
    public int TablesHoldFor { get; set; }

    /// <summary>What an operation on a table waits for before it is done; null for nothing.</summary>
    public Func<string, Task>? Hold { get; set; }

    internal async Task OfTableAsync(string name)
    {
        if (Hold is { } hold) await hold(name);
        if (Tables is { } failure && TablesHoldFor-- <= 0) throw failure(name);
    }

    internal void OfBlob(string name)
    {
        if (Blobs?.Invoke(name) is { } failure) throw failure;
    }

    internal void OfQueue(string name)
    {
        if (Queues is { } failure) throw failure(name);
    }
}
