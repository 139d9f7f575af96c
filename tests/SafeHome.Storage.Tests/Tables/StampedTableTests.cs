using SafeHome.Storage.Tables;
using SafeHome.Storage.Tables.Memory;

namespace SafeHome.Storage.Tests.Tables;

public class StampedTableTests
{
    private readonly ITable _raw = new MemoryTableStore().Table("Test");
    private readonly WriteStamps _stamps = new("me");

    [Fact]
    public async Task A_stamp_is_written_with_every_row_and_hidden_from_readers()
    {
        var table = new StampedTable(_raw, _stamps);
        await table.SubmitAsync(new TableTransaction("p").Insert(Row("a")).Upsert(Row("b")).Merge(Row("c")));
        await table.InsertAsync(Row("d"));
        (await _raw.QueryAsync("p", RowRange.All).Select(r => r.GetString(StampedTable.StampProperty)).ToListAsync())
            .ShouldBe(["me-1", "me-1", "me-1", "me-2"]);
        (await table.QueryAsync("p", RowRange.All).ToListAsync()).ShouldAllBe(r => r.Properties.Count == 1);
        (await table.GetAsync("p", "a"))!.Properties.Keys.ShouldBe(["Text"]);
    }

    [Fact]
    public async Task A_write_that_meets_its_own_effect_succeeded()
    {
        var table = new StampedTable(new SendsTwice(_raw), _stamps);
        await table.SubmitAsync(new TableTransaction("p").Upsert(Row("a")).Insert(Row("b")));
        var etag = (await table.GetAsync("p", "a"))!.ETag!;
        await table.ReplaceAsync(Row("a"), etag);
        await table.SubmitAsync(new TableTransaction("p").Delete("a").Delete("b"));
        (await _raw.QueryAsync("p", RowRange.All).AnyAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_write_that_meets_another_writer_is_a_conflict()
    {
        await new StampedTable(_raw, new WriteStamps("other")).InsertAsync(Row("a"));
        var table = new StampedTable(new SendsTwice(_raw), _stamps);
        await Should.ThrowAsync<ConflictException>(() => table.InsertAsync(Row("a")));
    }

    [Fact]
    public async Task A_row_may_not_bring_a_stamp_of_its_own() =>
        await Should.ThrowAsync<ArgumentException>(
            () => new StampedTable(_raw, _stamps).InsertAsync(new TableEntity("p", "a") { [StampedTable.StampProperty] = "x" }));

    [Fact]
    public async Task The_row_of_the_writer_stays_as_it_was()
    {
        var row = Row("a");
        await new StampedTable(_raw, _stamps).InsertAsync(row);
        row.Properties.Keys.ShouldBe(["Text"]);
    }

    private static TableEntity Row(string rowKey) => new("p", rowKey) { ["Text"] = "text" };

    /// <summary>Sends every transaction a second time, as happens when the first answer is lost.</summary>
    private sealed class SendsTwice(ITable inner) : ITable
    {
        public Task<TableEntity?> GetAsync(string partitionKey, string rowKey, CancellationToken cancellation = default) =>
            inner.GetAsync(partitionKey, rowKey, cancellation);

        public IAsyncEnumerable<TableEntity> QueryAsync(
            string partitionKey, RowRange range, int pageSize = 1000, CancellationToken cancellation = default) =>
            inner.QueryAsync(partitionKey, range, pageSize, cancellation);

        public async Task SubmitAsync(TableTransaction transaction, CancellationToken cancellation = default)
        {
            try
            {
                await inner.SubmitAsync(transaction, cancellation);
                await inner.SubmitAsync(transaction, cancellation);
            }
            catch (ConflictException)
            {
                throw new ConflictException("test") { AfterRetry = true };
            }
        }
    }
}
