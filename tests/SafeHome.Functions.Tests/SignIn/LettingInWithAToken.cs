using System.Net;
using Microsoft.IdentityModel.Tokens;
using SafeHome.Functions.Tests.Support;
using SafeHome.Testing;

namespace SafeHome.Functions.Tests.SignIn;

/// <summary>Every endpoint with every kind of token.</summary>
public sealed class LettingInWithAToken : IAsyncLifetime
{
    private static readonly IReadOnlyList<PublicEndpoint> Closed = [.. PublicEndpoints.All.Where(endpoint => endpoint.Role is not null)];

    private Issuer _issuer = null!;
    private RunningApp _app = null!;

    public async Task InitializeAsync()
    {
        _issuer = await Issuer.StartAsync();
        _app = await RunningApp.StartAsync(_issuer.Settings());
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    [Fact]
    public async Task With_a_good_token_of_its_role_everybody_comes_in()
    {
        foreach (var endpoint in Closed) ShouldBeIn(await CallAsync(endpoint, Good(endpoint.Role!).Write()));
    }

    [Fact]
    public async Task With_a_good_token_of_another_role_nobody_comes_in()
    {
        foreach (var endpoint in Closed)
        {
            foreach (var role in TestSettings.KeyOfRole.Keys.Where(role => role != endpoint.Role))
                (await CallAsync(endpoint, Good(role).Write())).ShouldBeProblem(HttpStatusCode.Forbidden, endpoint.Example);
        }

        _app.Storage.Count.Total.ShouldBe(0);
    }

    [Fact]
    public async Task With_a_token_that_is_not_good_nobody_comes_in_and_nothing_of_it_is_logged()
    {
        foreach (var endpoint in Closed)
        {
            foreach (var (what, token) in BadTokens.Of(Good(endpoint.Role!), _app.Time.GetUtcNow()))
            {
                var answer = await CallAsync(endpoint, token);
                answer.Status.ShouldBe(HttpStatusCode.Unauthorized, what);
                answer.ShouldBeProblem(HttpStatusCode.Unauthorized, endpoint.Example).Headers["WWW-Authenticate"].ShouldBe("Bearer error=\"invalid_token\"");
                foreach (var part in token.Split('.').Where(part => part.Length > 10)) _app.Log.Text.ShouldNotContain(part);
            }
        }

        _app.Log.Text.ShouldNotContain("Quizzelbach");
        _app.Storage.Count.Total.ShouldBe(0);
    }

    [Fact]
    public async Task A_token_gives_an_organisation_no_role_that_the_settings_do_not_give_it()
    {
        foreach (var endpoint in Closed)
        {
            foreach (var role in TestSettings.KeyOfRole.Keys.Where(role => role != endpoint.Role))
            {
                var token = Good(endpoint.Role!) with { Oin = TestSettings.OinOf(TestSettings.KeyOfRole[role]) };
                (await CallAsync(endpoint, token.Write())).ShouldHaveStatus(HttpStatusCode.Unauthorized);
            }
        }

        _app.Storage.Count.Total.ShouldBe(0);
    }

    [Fact]
    public async Task What_one_organisation_sent_another_with_the_same_role_does_not_find()
    {
        var sent = await _app.PostAsync("/v1/meldingen", TestSettings.Police, SampleReport.Of("PL-1").ToJsonString());
        var report = new PublicEndpoint("GET", sent.Headers["Location"], "melder");

        (await CallAsync(report, Good("melder").Write())).ShouldHaveStatus(HttpStatusCode.OK);
        (await CallAsync(report, (Good("melder") with { Oin = TestSettings.OinOf(TestSettings.Doctor) }).Write())).ShouldHaveStatus(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha256)]
    [InlineData(SecurityAlgorithms.RsaSsaPssSha256)]
    [InlineData(SecurityAlgorithms.EcdsaSha256)]
    public async Task Good_tokens_are_signed_in_one_of_these_ways(string algorithm)
    {
        SecurityKey key = algorithm == SecurityAlgorithms.EcdsaSha256 ? Issuer.Ec : Issuer.Rsa;

        ShouldBeIn(await ReadAsync(Good("beheer") with { Signing = new SigningCredentials(key, algorithm) }));
    }

    [Fact]
    public async Task Clocks_may_differ_by_half_a_minute()
    {
        var now = _app.Time.GetUtcNow();

        ShouldBeIn(await ReadAsync(Good("beheer") with { Until = now.AddSeconds(-29) }));
        ShouldBeIn(await ReadAsync(Good("beheer") with { From = now.AddSeconds(29) }));
    }

    [Fact]
    public async Task A_token_with_several_roles_counts_for_the_one_that_the_organisation_has() =>
        ShouldBeIn(await ReadAsync(Good("beheer") with { Role = new[] { "triage", "beheer" } }));

    [Fact]
    public async Task A_key_and_a_token_in_one_request_are_neither()
    {
        var answer = await _app.SendAsync(
            HttpMethod.Get, "/v1/geparkeerd", TestSettings.Operator, null, ("Authorization", $"Bearer {Good("beheer").Write()}"));

        answer.ShouldHaveStatus(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_key_goes_on_letting_in() =>
        ShouldBeIn(await _app.GetAsync("/v1/geparkeerd", TestSettings.Operator));

    private TestToken Good(string role) => TestToken.Of(TestSettings.OinOf(TestSettings.KeyOfRole[role]), role, _app.Time);

    private static void ShouldBeIn(Answer answer) =>
        answer.Status.ShouldNotBeOneOf(HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.InternalServerError);

    private Task<Answer> ReadAsync(TestToken token) => CallAsync(new PublicEndpoint("GET", "/v1/geparkeerd", "beheer"), token.Write());

    private Task<Answer> CallAsync(PublicEndpoint endpoint, string token) => _app.SendAsync(
        new HttpMethod(endpoint.Method),
        endpoint.Example,
        null,
        endpoint.ExampleBody(),
        ("Authorization", $"Bearer {token}"));
}
