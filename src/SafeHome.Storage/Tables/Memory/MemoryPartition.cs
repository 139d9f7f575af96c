namespace SafeHome.Storage.Tables.Memory;

/// <summary>The rows of one partition in ordinal order of row key. Not thread-safe: the table guards it.</summary>
internal sealed class MemoryPartition
{
    private readonly SortedList<string, TableEntity> _rows = new(StringComparer.Ordinal);

    public TableEntity? Find(string rowKey) => _rows.GetValueOrDefault(rowKey);

    public void Put(TableEntity row) => _rows[row.RowKey] = row;

    public void Remove(string rowKey) => _rows.Remove(rowKey);

    /// <summary>Copies of up to <paramref name="most"/> rows of the range, those after <paramref name="after"/> only.</summary>
    public List<TableEntity> Page(RowRange range, string? after, int most)
    {
        var page = new List<TableEntity>();
        var index = after is null ? FirstFrom(range.From ?? "") : FirstFrom(after + '\0');
        for (; index < _rows.Count && page.Count < most && range.Contains(_rows.GetKeyAtIndex(index)); index++)
        {
            var row = _rows.GetValueAtIndex(index);
            page.Add(row.Copy(row.ETag));
        }

        return page;
    }

    private int FirstFrom(string rowKey)
    {
        var (low, high) = (0, _rows.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(_rows.GetKeyAtIndex(middle), rowKey) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
