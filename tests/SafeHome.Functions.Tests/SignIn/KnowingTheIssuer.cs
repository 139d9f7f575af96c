using System.Net;
using Microsoft.IdentityModel.Tokens;
using SafeHome.Functions.Tests.Support;

namespace SafeHome.Functions.Tests.SignIn;

/// <summary>Where the keys come from with which tokens are checked.</summary>
public sealed class KnowingTheIssuer : IAsyncLifetime
{
    private Issuer _issuer = null!;

    public async Task InitializeAsync() => _issuer = await Issuer.StartAsync();

    public async Task DisposeAsync() => await _issuer.DisposeAsync();

    [Fact]
    public async Task Its_keys_are_read_at_the_first_token_and_then_kept()
    {
        await using var app = await RunningApp.StartAsync(_issuer.Settings());
        _issuer.Fetched.ShouldBe(0);

        for (var time = 0; time < 3; time++) (await ReadAsync(app, Issuer.Rsa)).ShouldHaveStatus(HttpStatusCode.OK);

        _issuer.Fetched.ShouldBe(1);
    }

    [Fact]
    public async Task When_it_goes_over_to_a_new_key_tokens_with_that_are_good_at_once_and_those_with_the_old_one_no_longer()
    {
        await using var app = await RunningApp.StartAsync(_issuer.Settings());
        (await ReadAsync(app, Issuer.Rsa)).ShouldHaveStatus(HttpStatusCode.OK);
        _issuer.Rotate();

        (await ReadAsync(app, Issuer.NextRsa)).ShouldHaveStatus(HttpStatusCode.OK);
        (await ReadAsync(app, Issuer.Rsa)).ShouldHaveStatus(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Made_up_keys_do_not_make_the_app_ask_for_keys_again_and_again()
    {
        await using var app = await RunningApp.StartAsync(_issuer.Settings());

        for (var time = 0; time < 5; time++) (await ReadAsync(app, Issuer.NextRsa)).ShouldHaveStatus(HttpStatusCode.Unauthorized);

        _issuer.Fetched.ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public async Task Its_keys_are_found_by_its_metadata_too()
    {
        await using var app = await RunningApp.StartAsync(_issuer.Settings("MetadataAddress", "/metadata"));

        (await ReadAsync(app, Issuer.Ec, SecurityAlgorithms.EcdsaSha256)).ShouldHaveStatus(HttpStatusCode.OK);
    }

    [Fact]
    public async Task While_its_keys_cannot_be_had_a_token_is_put_off_and_a_key_lets_in()
    {
        await using var app = await RunningApp.StartAsync(_issuer.Settings());
        _issuer.IsAway = true;

        (await ReadAsync(app, Issuer.Rsa)).ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "/v1/geparkeerd").ShouldHave("Retry-After");
        (await app.GetAsync("/v1/geparkeerd", TestSettings.Operator)).ShouldHaveStatus(HttpStatusCode.OK);

        _issuer.IsAway = false;
        (await ReadAsync(app, Issuer.Rsa)).ShouldHaveStatus(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Where_no_issuer_is_set_a_token_is_worth_nothing_and_does_not_hinder_a_key()
    {
        await using var app = await RunningApp.StartAsync();

        (await ReadAsync(app, Issuer.Rsa)).ShouldHaveStatus(HttpStatusCode.Unauthorized);
        (await app.SendAsync(HttpMethod.Get, "/v1/geparkeerd", TestSettings.Operator, null, ("Authorization", "Bearer x"))).ShouldHaveStatus(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_client_that_comes_with_tokens_needs_no_key()
    {
        string[] settings = [.. _issuer.Settings(), "--SafeHome:Clients:7:KeyHash="];
        await using var app = await RunningApp.StartAsync(settings);

        (await ReadAsync(app, Issuer.Rsa)).ShouldHaveStatus(HttpStatusCode.OK);
        (await app.GetAsync("/v1/geparkeerd", TestSettings.Operator)).ShouldHaveStatus(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Where_two_clients_have_the_OIN_and_the_role_of_a_token_it_is_neithers()
    {
        var oin = TestSettings.OinOf(TestSettings.Triage);
        await using var app = await RunningApp.StartAsync([.. _issuer.Settings(), $"--SafeHome:Clients:3:Oin={oin}"]);
        var token = TestToken.Of(oin, "triage", app.Time).Write();

        (await app.SendAsync(HttpMethod.Get, "/v1/casussen", null, null, ("Authorization", $"Bearer {token}"))).ShouldHaveStatus(HttpStatusCode.Unauthorized);
    }

    private static Task<Answer> ReadAsync(RunningApp app, SecurityKey key, string algorithm = SecurityAlgorithms.RsaSha256)
    {
        var good = TestToken.Of(TestSettings.OinOf(TestSettings.Operator), "beheer", app.Time);
        var token = (good with { Signing = new SigningCredentials(key, algorithm) }).Write();
        return app.SendAsync(HttpMethod.Get, "/v1/geparkeerd", null, null, ("Authorization", $"Bearer {token}"));
    }
}
