using SafeHome.Storage.Tables;

namespace SafeHome.Storage.Tests.Tables;

/// <summary>What every table does with several writes at once.</summary>
public abstract class TableTransactionContract
{
    /// <summary>A table that no other test uses.</summary>
    protected abstract ITable NewTable();

    [Fact]
    public async Task A_transaction_that_fails_undoes_nothing_of_another_at_the_same_moment()
    {
        var table = NewTable();
        await table.InsertAsync(new TableEntity("taken", "z") { ["Text"] = "first" });

        var written = Enumerable.Range(0, 60).Select(number => table.SubmitAsync(Pair($"p{number}"))).ToList();
        var failed = Enumerable.Range(0, 60).Select(_ => Should.ThrowAsync<ConflictException>(() => table.SubmitAsync(Pair("taken")))).ToList();
        await Task.WhenAll([.. written, .. failed]);

        for (var number = 0; number < 60; number++) (await table.QueryAsync($"p{number}", RowRange.All).CountAsync()).ShouldBe(2);
        (await table.QueryAsync("taken", RowRange.All).CountAsync()).ShouldBe(1);

        static TableTransaction Pair(string partition) => new TableTransaction(partition)
            .Insert(new TableEntity(partition, "a") { ["Text"] = "new" })
            .Insert(new TableEntity(partition, "z") { ["Text"] = "new" });
    }

    [Fact]
    public async Task Every_kind_of_write_can_be_in_one_transaction()
    {
        var table = NewTable();
        foreach (var key in (string[])["replace", "merge", "delete", "delete-tagged"]) await table.InsertAsync(Row(key, "before"));
        await table.SubmitAsync(new TableTransaction("p")
            .Insert(Row("insert", "after"))
            .Replace(Row("replace", "after"), await TagOf(table, "replace"))
            .Upsert(Row("upsert", "after"))
            .Merge(new TableEntity("p", "merge") { ["More"] = 1 })
            .Delete("delete")
            .Delete("delete-tagged", await TagOf(table, "delete-tagged")));

        var rows = await table.QueryAsync("p", RowRange.All).ToListAsync();
        rows.Select(r => $"{r.RowKey} {r.GetString("Text")} {r.GetInt64("More")}")
            .ShouldBe(["insert after ", "merge before 1", "replace after ", "upsert after "]);
    }

    [Fact]
    public async Task One_insert_of_a_row_that_exists_and_nothing_is_written()
    {
        var table = NewTable();
        await table.InsertAsync(Row("taken", "before"));
        await NothingIsWritten(table, t => t.Insert(Row("taken", "after")));
    }

    [Fact]
    public async Task One_replacement_of_a_row_that_changed_and_nothing_is_written()
    {
        var table = NewTable();
        await table.InsertAsync(Row("taken", "first"));
        var stale = await TagOf(table, "taken");
        await table.UpsertAsync(Row("taken", "before"));
        await NothingIsWritten(table, t => t.Replace(Row("taken", "after"), stale));
    }

    [Fact]
    public async Task One_deletion_of_a_row_that_is_gone_and_nothing_is_written()
    {
        var table = NewTable();
        await table.InsertAsync(Row("taken", "before"));
        await NothingIsWritten(table, t => t.Delete("gone"));
    }

    [Fact]
    public async Task A_hundred_rows_is_the_most()
    {
        var table = NewTable();
        var transaction = new TableTransaction("p");
        for (var i = 0; i < 100; i++) transaction.Insert(Row($"row-{i:d3}", "text"));
        await table.SubmitAsync(transaction);
        (await table.QueryAsync("p", RowRange.All, pageSize: 30).CountAsync()).ShouldBe(100);

        var larger = new TableTransaction("p");
        for (var i = 0; i < 101; i++) larger.Insert(Row($"more-{i:d3}", "text"));
        await Should.ThrowAsync<TransactionLimitException>(() => table.SubmitAsync(larger));
        (await table.QueryAsync("p", RowRange.StartingWith("more")).AnyAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Three_rows_of_three_quarters_of_a_megabyte_fit()
    {
        var table = NewTable();
        var transaction = new TableTransaction("p");
        for (var i = 0; i < 3; i++) transaction.Insert(LargeRow($"row-{i}", properties: 12));
        await table.SubmitAsync(transaction);
        var rows = await table.QueryAsync("p", RowRange.All).ToListAsync();
        rows.Count.ShouldBe(3);
        rows.ShouldAllBe(r => r.Properties.Count == 12 && r.Properties.Values.All(v => ((byte[])v).Length == 64 * 1024));
    }

    [Fact]
    public async Task What_would_travel_as_more_than_4_MiB_is_not_sent()
    {
        var table = NewTable();
        var transaction = new TableTransaction("p");
        for (var i = 0; i < 5; i++) transaction.Insert(LargeRow($"row-{i}", properties: 12));
        await Should.ThrowAsync<TransactionLimitException>(() => table.SubmitAsync(transaction));
        (await table.QueryAsync("p", RowRange.All).AnyAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task An_empty_transaction_is_refused() =>
        await Should.ThrowAsync<ArgumentException>(() => NewTable().SubmitAsync(new TableTransaction("p")));

    [Fact]
    public async Task Quotes_and_letters_of_every_alphabet_do_well_in_keys_of_a_transaction()
    {
        var table = NewTable();
        string[] keys = ["it's", "''", "a b+c&d=e%20f", "Zoë", "данные", "x(y)", "a;b,c:d@e!$*"];
        var transaction = new TableTransaction("o'o é");
        foreach (var key in keys) transaction.Upsert(new TableEntity("o'o é", key) { ["Key"] = key });
        await table.SubmitAsync(transaction);
        foreach (var key in keys) (await table.GetAsync("o'o é", key)).ShouldNotBeNull().GetString("Key").ShouldBe(key);
        (await table.QueryAsync("o'o é", RowRange.All, pageSize: 2).Select(r => r.RowKey).ToListAsync())
            .ShouldBe(keys.Order(StringComparer.Ordinal));
    }

    private static async Task NothingIsWritten(ITable table, Func<TableTransaction, TableTransaction> conflict)
    {
        var transaction = conflict(new TableTransaction("p").Insert(Row("new", "after"))).Upsert(Row("other", "after"));
        await Should.ThrowAsync<ConflictException>(() => table.SubmitAsync(transaction));
        var rows = await table.QueryAsync("p", RowRange.All).ToListAsync();
        rows.Select(r => $"{r.RowKey} {r.GetString("Text")}").ShouldBe(["taken before"]);
    }

    private static TableEntity Row(string rowKey, string text) => new("p", rowKey) { ["Text"] = text };

    private static TableEntity LargeRow(string rowKey, int properties)
    {
        var row = new TableEntity("p", rowKey);
        for (var i = 0; i < properties; i++) row[$"Part{i:d2}"] = Enumerable.Repeat((byte)i, 64 * 1024).ToArray();
        return row;
    }

    private static async Task<string> TagOf(ITable table, string rowKey) => (await table.GetAsync("p", rowKey))!.ETag!;
}
