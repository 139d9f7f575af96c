using System.Collections.Concurrent;

namespace SafeHome.Storage.Tables.Memory;

/// <summary>Tables in memory, for tests and simulation: every operation completes at once, in the order it was asked for.</summary>
/// <remarks>As raw as the service: wrap it in a <see cref="StampedTableStore"/> where lost answers are simulated.</remarks>
public sealed class MemoryTableStore : ITableStore
{
    private readonly ConcurrentDictionary<string, MemoryTable> _tables = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The table of that name, empty at first; names differ by more than case.</summary>
    /// <exception cref="ArgumentException">The name is not 3 to 63 letters and digits with a letter first.</exception>
    public ITable Table(string name) => _tables.GetOrAdd(StorageNames.Table(name), n => new MemoryTable(n));
}
