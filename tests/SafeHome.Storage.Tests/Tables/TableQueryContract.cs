using SafeHome.Storage.Tables;

namespace SafeHome.Storage.Tests.Tables;

/// <summary>What every table does when a range of rows is read.</summary>
public abstract class TableQueryContract
{
    /// <summary>A table that no other test uses.</summary>
    protected abstract ITable NewTable();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(1000)]
    public async Task Rows_come_in_ordinal_order_page_after_page(int pageSize)
    {
        var table = await TableWith("b", "a", "B", "event-2", "event-10");
        (await Keys(table, RowRange.All, pageSize)).ShouldBe(["B", "a", "b", "event-10", "event-2"]);
    }

    [Fact]
    public async Task A_range_includes_its_start_and_excludes_its_end()
    {
        var table = await TableWith("a", "b", "c", "d");
        (await Keys(table, new RowRange("b", "d"))).ShouldBe(["b", "c"]);
        (await Keys(table, new RowRange("b", null))).ShouldBe(["b", "c", "d"]);
        (await Keys(table, new RowRange(null, "b"))).ShouldBe(["a"]);
        (await Keys(table, new RowRange("x", "z"))).ShouldBeEmpty();
        (await Keys(table, new RowRange("d", "a"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_prefix_finds_what_starts_with_it()
    {
        var table = await TableWith("event", "event-", "event-1", "event-2", "event.", "out-1");
        (await Keys(table, RowRange.StartingWith("event-"))).ShouldBe(["event-", "event-1", "event-2"]);
    }

    [Fact]
    public async Task A_query_stays_in_its_partition_and_a_quote_in_it_is_just_a_quote()
    {
        var table = NewTable();
        foreach (var partition in (string[])["p", "p' or PartitionKey gt '", "o'o", "''", "p2"])
            await table.InsertAsync(new TableEntity(partition, "it's") { ["In"] = partition });
        foreach (var partition in (string[])["p", "p' or PartitionKey gt '", "o'o", "''", "p2"])
        {
            var found = await table.QueryAsync(partition, RowRange.StartingWith("it's")).ToListAsync();
            found.Select(r => r.GetString("In")).ShouldBe([partition]);
            (await table.GetAsync(partition, "it's"))!.GetString("In").ShouldBe(partition);
        }
    }

    [Fact]
    public async Task A_partition_that_is_not_there_has_no_rows() => (await Keys(NewTable(), RowRange.All)).ShouldBeEmpty();

    [Fact]
    public async Task A_reader_may_stop_early()
    {
        var table = await TableWith("a", "b", "c");
        (await table.QueryAsync("p", RowRange.All, pageSize: 1).FirstAsync()).RowKey.ShouldBe("a");
    }

    [Fact]
    public async Task Rows_that_were_read_can_be_replaced_with_their_ETag()
    {
        var table = await TableWith("a", "b");
        await foreach (var row in table.QueryAsync("p", RowRange.All))
            await table.ReplaceAsync(new TableEntity("p", row.RowKey) { ["Seen"] = true }, row.ETag!);
        (await table.QueryAsync("p", RowRange.All).ToListAsync()).ShouldAllBe(r => r.GetBoolean("Seen"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public async Task A_page_has_1_to_1000_rows(int pageSize) =>
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => Keys(NewTable(), RowRange.All, pageSize));

    private async Task<ITable> TableWith(params string[] rowKeys)
    {
        var table = NewTable();
        var transaction = new TableTransaction("p");
        foreach (var key in rowKeys) transaction.Insert(new TableEntity("p", key) { ["Text"] = key });
        await table.SubmitAsync(transaction);
        return table;
    }

    private static async Task<List<string>> Keys(ITable table, RowRange range, int pageSize = 1000) =>
        await table.QueryAsync("p", range, pageSize).Select(r => r.RowKey).ToListAsync();
}
