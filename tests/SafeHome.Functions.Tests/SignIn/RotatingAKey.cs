using System.Net;
using System.Security.Cryptography;
using System.Text;
using SafeHome.Functions.SignIn;
using SafeHome.Functions.Tests.Support;
using SafeHome.Storage.Tables;

namespace SafeHome.Functions.Tests.SignIn;

/// <summary>A client gets a next key while the current one still works; the use of each is written down.</summary>
public class RotatingAKey
{
    private const string Next = "test-beheer-2";
    private const string Operator = "--SafeHome:Clients:7";

    [Fact]
    public async Task While_there_are_two_keys_both_open()
    {
        await using var app = await RunningApp.StartAsync(WithNextKey());

        (await app.GetAsync("/v1/geparkeerd", TestSettings.Operator)).ShouldHaveStatus(HttpStatusCode.OK);
        (await app.GetAsync("/v1/geparkeerd", Next)).ShouldHaveStatus(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_next_key_opens_only_what_its_client_may()
    {
        await using var app = await RunningApp.StartAsync(WithNextKey());

        (await app.GetAsync("/v1/casussen", Next)).ShouldHaveStatus(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task When_the_next_key_has_become_the_current_one_the_old_one_is_worth_nothing()
    {
        string[] settings = [.. TestSettings.With("SafeHome:Clients:7:KeyHash", HashOf(Next))];
        await using var app = await RunningApp.StartAsync([.. settings, $"{Operator}:KeySalt=next"]);

        (await app.GetAsync("/v1/geparkeerd", TestSettings.Operator)).ShouldHaveStatus(HttpStatusCode.Unauthorized);
        (await app.GetAsync("/v1/geparkeerd", Next)).ShouldHaveStatus(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_empty_setting_for_a_next_key_is_no_key()
    {
        await using var app = await RunningApp.StartAsync([.. TestSettings.All, $"{Operator}:NextKeyHash=", $"{Operator}:NextKeySalt="]);

        (await app.GetAsync("/v1/geparkeerd", "")).ShouldHaveStatus(HttpStatusCode.Unauthorized);
        (await app.GetAsync("/v1/geparkeerd", TestSettings.Operator)).ShouldHaveStatus(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_last_use_of_each_key_is_written_down_to_the_hour()
    {
        await using var app = await RunningApp.StartAsync(WithNextKey());
        var start = app.Time.GetUtcNow();
        await app.GetAsync("/v1/geparkeerd", TestSettings.Operator);
        await app.GetAsync("/v1/geparkeerd", Next);
        (await UseOfNextAsync(app, start)).GetString("Client").ShouldBe(TestSettings.Operator);
        (await RowsAsync(app)).Count.ShouldBe(2);

        app.Time.Advance(KeyUse.Interval - TimeSpan.FromSeconds(1));
        await app.GetAsync("/v1/geparkeerd", Next);
        app.Time.Advance(TimeSpan.FromSeconds(1));
        await app.GetAsync("/v1/geparkeerd", Next);

        await UseOfNextAsync(app, start + KeyUse.Interval);
        (await RowsAsync(app)).Single(row => row.RowKey != HashOf(Next)[..16]).GetDateTimeOffset("Used").ShouldBe(start);
    }

    [Fact]
    public async Task Where_it_cannot_be_written_down_the_request_is_answered_all_the_same()
    {
        await using var app = await RunningApp.StartAsync();
        app.KeyUseOutage.Tables = _ => new InvalidOperationException("Quizzelbach");

        (await app.GetAsync("/v1/geparkeerd", TestSettings.Operator)).ShouldHaveStatus(HttpStatusCode.OK);

        const string Line = "was not written down: InvalidOperationException";
        await Eventually.IsTrueAsync(() => Task.FromResult(app.Log.Text.Contains(Line, StringComparison.Ordinal)));
        app.Log.Text.ShouldNotContain("Quizzelbach");
    }

    private static string[] WithNextKey() => [.. TestSettings.All, $"{Operator}:NextKeySalt=next", $"{Operator}:NextKeyHash={HashOf(Next)}"];

    private static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"next:{key}")));

    private static async Task<TableEntity> UseOfNextAsync(RunningApp app, DateTimeOffset at)
    {
        await Eventually.IsTrueAsync(async () =>
            (await RowsAsync(app)) is { Count: 2 } rows && rows.Single(row => row.RowKey == HashOf(Next)[..16]).GetDateTimeOffset("Used") == at);
        return (await RowsAsync(app)).Single(row => row.RowKey == HashOf(Next)[..16]);
    }

    private static async Task<List<TableEntity>> RowsAsync(RunningApp app)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in app.Storage.Tables.Table("KeyUse").QueryAsync("00000000990000000008", RowRange.All)) rows.Add(row);
        return rows;
    }
}
