using SafeHome.Storage.Azure;
using SafeHome.Storage.Tables;
using SafeHome.Testing;

namespace SafeHome.Storage.Tests.Azure;

/// <summary>A write takes effect, its answer is lost, and its repeat meets the traces of the first.</summary>
public class LostAnswerTests : IAsyncLifetime
{
    private readonly FaultyTransport _transport = new();
    private ITable _table = null!;
    private ITable _other = null!;

    public async Task InitializeAsync()
    {
        var name = AzuriteFixture.NewName();
        _table = (await Faults.AccountAsync(_transport)).Tables.Table(name);
        _other = (await AzuriteFixture.NewAccountAsync()).Tables.Table(name);
        await _table.InsertAsync(Row("before", "first"));
    }

    public Task DisposeAsync()
    {
        _transport.Planned.ShouldBe(0);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Of_an_insert_it_succeeded()
    {
        LoseAnAnswer();
        await _table.InsertAsync(Row("new", "mine"));
        (await TextOf("new")).ShouldBe("mine");
    }

    [Fact]
    public async Task Of_a_replacement_it_succeeded()
    {
        var etag = (await _table.GetAsync("p", "before"))!.ETag!;
        LoseAnAnswer();
        await _table.ReplaceAsync(Row("before", "second"), etag);
        (await TextOf("before")).ShouldBe("second");
    }

    [Fact]
    public async Task Of_a_transaction_it_succeeded()
    {
        var etag = (await _table.GetAsync("p", "before"))!.ETag!;
        await _table.InsertAsync(Row("message", "out"));
        LoseAnAnswer();
        await _table.SubmitAsync(
            new TableTransaction("p").Delete("message").Replace(Row("before", "second"), etag).Insert(Row("event", "mine")));
        (await TextOf("before")).ShouldBe("second");
        (await TextOf("event")).ShouldBe("mine");
        (await TextOf("message")).ShouldBeNull();
    }

    [Fact]
    public async Task Of_a_deletion_it_succeeded()
    {
        LoseAnAnswer();
        await _table.SubmitAsync(new TableTransaction("p").Delete("before"));
        (await TextOf("before")).ShouldBeNull();
    }

    [Fact]
    public async Task Of_a_transaction_of_deletions_it_succeeded()
    {
        await _table.InsertAsync(Row("message", "out"));
        LoseAnAnswer();
        await _table.SubmitAsync(new TableTransaction("p").Delete("message").Delete("before"));
        (await _other.QueryAsync("p", RowRange.All).AnyAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Of_an_upsert_and_a_merge_it_just_happens_again()
    {
        LoseAnAnswer();
        await _table.UpsertAsync(Row("before", "second"));
        LoseAnAnswer();
        await _table.SubmitAsync(new TableTransaction("p").Merge(new TableEntity("p", "before") { ["More"] = 1 }));
        (await TextOf("before")).ShouldBe("second");
    }

    [Fact]
    public async Task The_row_of_someone_else_is_a_conflict_even_then()
    {
        await _other.InsertAsync(Row("new", "theirs"));
        _transport.Then(FaultyTransport.LoseRequest);
        await Should.ThrowAsync<ConflictException>(() => _table.InsertAsync(Row("new", "mine")));
        (await TextOf("new")).ShouldBe("theirs");
    }

    [Fact]
    public async Task A_row_that_another_deleted_first_counts_as_deleted_when_the_request_was_sent_twice()
    {
        await _other.DeleteIfExistsAsync("p", "before");
        _transport.Then(FaultyTransport.LoseRequest);
        await _table.SubmitAsync(new TableTransaction("p").Delete("before"));
    }

    [Fact]
    public async Task A_transaction_of_deletions_of_which_a_row_remains_is_a_conflict()
    {
        _transport.Then(FaultyTransport.LoseRequest);
        await Should.ThrowAsync<ConflictException>(
            () => _table.SubmitAsync(new TableTransaction("p").Delete("before").Delete("never there")));
        (await TextOf("before")).ShouldBe("first");
    }

    private void LoseAnAnswer() => _transport.Then(FaultyTransport.LoseAnswer);

    private async Task<string?> TextOf(string rowKey) => (await _other.GetAsync("p", rowKey))?.GetString("Text");

    private static TableEntity Row(string rowKey, string text) => new("p", rowKey) { ["Text"] = text };
}
