namespace SafeHome.Storage.Tables;

/// <summary>Tables on which a write whose answer was lost is recognised by its stamp instead of reported as a conflict.</summary>
/// <param name="raw">The tables underneath.</param>
/// <param name="stamps">Where the stamps come from.</param>
public sealed class StampedTableStore(ITableStore raw, WriteStamps stamps) : ITableStore
{
    /// <summary>The table of that name.</summary>
    public ITable Table(string name) => new StampedTable(raw.Table(name), stamps);
}
