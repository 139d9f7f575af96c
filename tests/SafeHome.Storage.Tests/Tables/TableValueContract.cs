using SafeHome.Storage.Tables;

namespace SafeHome.Storage.Tests.Tables;

/// <summary>What every table does with values: each type to its edges, and what it refuses.</summary>
public abstract class TableValueContract
{
    private static readonly object[] _kept =
    [
        "", " ", "tekst", "it's \"quoted\" \\ back", "regel\r\nregel\ttab", "Zoë, Ünal, Иван, 日本, 👩‍👧", "\u0001\u007f\u2028",
        "2026-03-03T12:00:00Z", "12", "true", new string('x', 32 * 1024), new string('é', 32 * 1024),
        true, false, 0, int.MinValue, int.MaxValue, 0L, 1L, long.MinValue, long.MaxValue,
        0.0, 1.0, -1.5, 0.1, 1e300, double.MinValue, double.MaxValue, double.Epsilon,
        double.NaN, double.PositiveInfinity, double.NegativeInfinity,
        new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(9999, 12, 31, 23, 59, 59, TimeSpan.Zero),
        new DateTimeOffset(2026, 3, 3, 12, 0, 0, TimeSpan.Zero).AddTicks(1234567), new DateTimeOffset(2026, 3, 29, 3, 0, 0, TimeSpan.FromHours(2)),
        Array.Empty<byte>(), new byte[] { 0, 255, 10 }, Enumerable.Range(0, 64 * 1024).Select(i => (byte)i).ToArray(),
    ];

    /// <summary>A table that no other test uses.</summary>
    protected abstract ITable NewTable();

    [Fact]
    public async Task Every_value_reads_back_as_itself_alone_and_in_a_transaction()
    {
        var table = NewTable();
        var transaction = new TableTransaction("p");
        for (var i = 0; i < _kept.Length; i++)
        {
            await table.InsertAsync(new TableEntity("p", $"a{i:d2}") { ["Value"] = _kept[i] });
            transaction.Insert(new TableEntity("p", $"b{i:d2}") { ["Value"] = _kept[i] });
        }

        await table.SubmitAsync(transaction);
        for (var i = 0; i < _kept.Length; i++)
        {
            Same((await table.GetAsync("p", $"a{i:d2}"))!["Value"], _kept[i]);
            Same((await table.GetAsync("p", $"b{i:d2}"))!["Value"], _kept[i]);
        }
    }

    [Fact]
    public async Task A_moment_is_kept_in_UTC()
    {
        var table = NewTable();
        await table.InsertAsync(new TableEntity("p", "r") { ["At"] = new DateTimeOffset(2026, 7, 1, 0, 30, 0, TimeSpan.FromHours(2)) });
        var read = (await table.GetAsync("p", "r"))!.GetDateTimeOffset("At").ShouldNotBeNull();
        read.Offset.ShouldBe(TimeSpan.Zero);
        read.ShouldBe(new DateTimeOffset(2026, 6, 30, 22, 30, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task The_smallest_moment_and_half_a_surrogate_pair_and_other_types_are_refused()
    {
        foreach (var refused in (object[])[DateTimeOffset.MinValue, "\ud83d", "a\udc00b", 1m, 'c', Guid.Empty])
        {
            await Should.ThrowAsync<ArgumentException>(
                () => NewTable().InsertAsync(new TableEntity("p", "r") { ["Value"] = refused }));
        }
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\tb")]
    [InlineData("a\u0085b")]
    public async Task A_key_may_not_hold_every_character_and_is_not_repeated_in_the_error(string key)
    {
        var error = await Should.ThrowAsync<ArgumentException>(() => NewTable().InsertAsync(new TableEntity("p", key)));
        error.Message.ShouldNotContain(key);
        await Should.ThrowAsync<ArgumentException>(() => NewTable().GetAsync(key, "r"));
    }

    [Fact]
    public async Task Keys_are_up_to_512_characters_and_may_be_empty()
    {
        var table = NewTable();
        var longest = new string('k', 512);
        await table.InsertAsync(new TableEntity(longest, longest));
        await table.InsertAsync(new TableEntity("p", ""));
        (await table.GetAsync(longest, longest)).ShouldNotBeNull();
        (await table.GetAsync("p", "")).ShouldNotBeNull();
        await Should.ThrowAsync<ArgumentException>(() => table.InsertAsync(new TableEntity("p", longest + "k")));
    }

    [Theory]
    [InlineData("RowKey")]
    [InlineData("has space")]
    [InlineData("1st")]
    [InlineData("")]
    public async Task A_property_has_an_identifier_for_a_name(string name) =>
        await Should.ThrowAsync<ArgumentException>(() => NewTable().InsertAsync(new TableEntity("p", "r") { [name] = 1 }));

    [Fact]
    public async Task Values_over_64_KiB_are_refused()
    {
        foreach (var large in (object[])[new byte[(64 * 1024) + 1], new string('x', (32 * 1024) + 1)])
        {
            await Should.ThrowAsync<TransactionLimitException>(
                () => NewTable().InsertAsync(new TableEntity("p", "r") { ["Value"] = large }));
        }
    }

    [Fact]
    public async Task A_row_over_1_MiB_is_refused()
    {
        var row = new TableEntity("p", "r");
        for (var i = 0; i < 16; i++) row[$"Part{i}"] = new byte[64 * 1024];
        await Should.ThrowAsync<TransactionLimitException>(() => NewTable().InsertAsync(row));
    }

    [Fact]
    public async Task A_row_has_251_properties_beside_its_stamp()
    {
        var table = NewTable();
        TableEntity Wide(int properties)
        {
            var row = new TableEntity("p", "r");
            for (var i = 0; i < properties; i++) row[$"P{i}"] = i;
            return row;
        }

        await table.InsertAsync(Wide(251));
        (await table.GetAsync("p", "r"))!.Properties.Count.ShouldBe(251);
        await Should.ThrowAsync<TransactionLimitException>(() => table.UpsertAsync(Wide(253)));
    }

    private static void Same(object? read, object written)
    {
        read.ShouldNotBeNull().ShouldBeOfType(written.GetType());
        if (written is byte[] bytes) ((byte[])read).AsSpan().SequenceEqual(bytes).ShouldBeTrue();
        else read.ShouldBe(written);
    }
}
