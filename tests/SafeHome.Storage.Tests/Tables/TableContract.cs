using SafeHome.Storage.Tables;

namespace SafeHome.Storage.Tests.Tables;

/// <summary>What every table does, in memory as in the service: reading, and single writes.</summary>
public abstract class TableContract
{
    /// <summary>A table that no other test uses.</summary>
    protected abstract ITable NewTable();

    [Fact]
    public async Task A_row_that_is_not_there_reads_as_null() => (await NewTable().GetAsync("p", "r")).ShouldBeNull();

    [Fact]
    public async Task A_row_reads_back_as_it_was_written()
    {
        var table = NewTable();
        await table.InsertAsync(Row("r", "first"));
        var read = (await table.GetAsync("p", "r")).ShouldNotBeNull();
        read.PartitionKey.ShouldBe("p");
        read.RowKey.ShouldBe("r");
        read.ETag.ShouldNotBeNullOrEmpty();
        read.Properties.ShouldBe(new Dictionary<string, object>(StringComparer.Ordinal) { ["Text"] = "first" });
    }

    [Fact]
    public async Task Inserting_a_row_that_exists_is_a_conflict()
    {
        var table = NewTable();
        await table.InsertAsync(Row("r", "first"));
        await Should.ThrowAsync<ConflictException>(() => table.InsertAsync(Row("r", "second")));
        (await table.TryInsertAsync(Row("r", "third"))).ShouldBeFalse();
        (await TextOf(table, "r")).ShouldBe("first");
    }

    [Fact]
    public async Task A_replacement_takes_the_place_of_every_property()
    {
        var table = NewTable();
        await table.InsertAsync(new TableEntity("p", "r") { ["Text"] = "first", ["Gone"] = 1 });
        var read = (await table.GetAsync("p", "r")).ShouldNotBeNull();
        await table.ReplaceAsync(Row("r", "second"), read.ETag!);
        var after = (await table.GetAsync("p", "r")).ShouldNotBeNull();
        after.Properties.Keys.ShouldBe(["Text"]);
        after.GetString("Text").ShouldBe("second");
        after.ETag.ShouldNotBe(read.ETag, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Replacing_what_has_changed_since_is_a_conflict()
    {
        var table = NewTable();
        await table.InsertAsync(Row("r", "first"));
        var stale = (await table.GetAsync("p", "r"))!.ETag!;
        await table.UpsertAsync(Row("r", "second"));
        await Should.ThrowAsync<ConflictException>(() => table.ReplaceAsync(Row("r", "third"), stale));
        (await TextOf(table, "r")).ShouldBe("second");
    }

    [Fact]
    public async Task Replacing_what_is_gone_is_a_conflict()
    {
        var table = NewTable();
        await table.InsertAsync(Row("r", "first"));
        var etag = (await table.GetAsync("p", "r"))!.ETag!;
        await table.DeleteIfExistsAsync("p", "r");
        await Should.ThrowAsync<ConflictException>(() => table.ReplaceAsync(Row("r", "second"), etag));
        (await table.GetAsync("p", "r")).ShouldBeNull();
    }

    [Fact]
    public async Task An_upsert_writes_whatever_stands_there()
    {
        var table = NewTable();
        await table.UpsertAsync(new TableEntity("p", "r") { ["Text"] = "first", ["Gone"] = 1 });
        await table.UpsertAsync(Row("r", "second"));
        (await table.GetAsync("p", "r"))!.Properties.Keys.ShouldBe(["Text"]);
        (await TextOf(table, "r")).ShouldBe("second");
    }

    [Fact]
    public async Task Merges_of_different_properties_commute()
    {
        var table = NewTable();
        TableEntity One(string row) => new("p", row) { ["One"] = "1", ["Both"] = "same" };
        TableEntity Two(string row) => new("p", row) { ["Two"] = "2", ["Both"] = "same" };
        await Merge(table, One("a"));
        await Merge(table, Two("a"));
        await Merge(table, Two("b"));
        await Merge(table, One("b"));

        var a = (await table.GetAsync("p", "a"))!.Properties.OrderBy(p => p.Key, StringComparer.Ordinal);
        var b = (await table.GetAsync("p", "b"))!.Properties.OrderBy(p => p.Key, StringComparer.Ordinal);
        a.ShouldBe(b);
        a.Select(p => p.Key).ShouldBe(["Both", "One", "Two"]);
    }

    [Fact]
    public async Task Deleting_what_is_not_there_is_a_conflict_unless_asked_for_leniently()
    {
        var table = NewTable();
        await Should.ThrowAsync<ConflictException>(() => table.SubmitAsync(new TableTransaction("p").Delete("r")));
        await table.DeleteIfExistsAsync("p", "r");
        await table.InsertAsync(Row("r", "first"));
        await Should.ThrowAsync<ConflictException>(() => table.SubmitAsync(new TableTransaction("p").Delete("other")));
        await table.DeleteIfExistsAsync("p", "r");
        (await table.GetAsync("p", "r")).ShouldBeNull();
    }

    [Fact]
    public async Task Deleting_what_has_changed_since_is_a_conflict()
    {
        var table = NewTable();
        await table.InsertAsync(Row("r", "first"));
        var stale = (await table.GetAsync("p", "r"))!.ETag!;
        await table.UpsertAsync(Row("r", "second"));
        await Should.ThrowAsync<ConflictException>(() => table.SubmitAsync(new TableTransaction("p").Delete("r", stale)));
        var fresh = (await table.GetAsync("p", "r"))!.ETag!;
        await table.SubmitAsync(new TableTransaction("p").Delete("r", fresh));
        (await table.GetAsync("p", "r")).ShouldBeNull();
    }

    [Fact]
    public async Task What_the_writer_changes_afterwards_is_not_written()
    {
        var table = NewTable();
        var row = new TableEntity("p", "r") { ["Bytes"] = new byte[] { 1 } };
        await table.InsertAsync(row);
        row.GetBytes("Bytes")![0] = 2;
        row["More"] = 1;
        (await table.GetAsync("p", "r"))!.GetBytes("Bytes")![0] = 3;

        var read = (await table.GetAsync("p", "r"))!;
        read.GetBytes("Bytes").ShouldBe([1]);
        read.Properties.Count.ShouldBe(1);
    }

    protected static TableEntity Row(string rowKey, string text) => new("p", rowKey) { ["Text"] = text };

    protected static async Task<string?> TextOf(ITable table, string rowKey) => (await table.GetAsync("p", rowKey))?.GetString("Text");

    private static Task Merge(ITable table, TableEntity entity) => table.SubmitAsync(new TableTransaction("p").Merge(entity));
}
