using System.Net;
using SafeHome.Functions.Tests.Support;
using SafeHome.Testing;

namespace SafeHome.Functions.Tests.SignIn;

/// <summary>Every endpoint with every role, and with none.</summary>
public sealed class LettingIn : IAsyncLifetime
{
    private RunningApp _app = null!;

    public async Task InitializeAsync() => _app = await RunningApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Without_a_key_or_with_a_wrong_one_nobody_comes_in()
    {
        foreach (var endpoint in PublicEndpoints.All.Where(endpoint => endpoint.Role is not null))
        {
            foreach (var key in (string?[])[null, "", "wrong", "TEST-POLITIE", new string('x', 5000)])
            {
                var answer = await CallAsync(endpoint, key);
                answer.ShouldBeProblem(HttpStatusCode.Unauthorized, endpoint.Example).ShouldHave("WWW-Authenticate");
            }
        }

        _app.Storage.Count.Total.ShouldBe(0);
    }

    [Fact]
    public async Task With_another_role_nobody_comes_in()
    {
        foreach (var endpoint in PublicEndpoints.All.Where(endpoint => endpoint.Role is not null))
        {
            foreach (var (role, key) in TestSettings.KeyOfRole.Where(client => client.Key != endpoint.Role))
                (await CallAsync(endpoint, key)).ShouldBeProblem(HttpStatusCode.Forbidden, endpoint.Example).Text.ShouldNotContain(role);
        }

        _app.Storage.Count.Total.ShouldBe(0);
    }

    [Fact]
    public async Task With_its_own_role_everybody_comes_in()
    {
        foreach (var endpoint in PublicEndpoints.All.Where(endpoint => endpoint.Role is not null))
        {
            var answer = await CallAsync(endpoint, TestSettings.KeyOfRole[endpoint.Role!]);
            answer.Status.ShouldNotBeOneOf(HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.InternalServerError);
        }
    }

    [Fact]
    public async Task What_is_open_asks_for_no_key()
    {
        foreach (var endpoint in PublicEndpoints.All.Where(endpoint => endpoint.Role is null))
            (await CallAsync(endpoint, key: null)).ShouldHaveStatus(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_key_of_the_interface_opens_no_page_for_staff()
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = _app.Http.BaseAddress };
        foreach (var page in PublicEndpoints.Pages.Except(PublicEndpoints.OpenPages, StringComparer.Ordinal))
        {
            foreach (var key in TestSettings.KeyOfRole.Values)
            {
                using var request = new HttpRequestMessage(page.EndsWith("sessie") ? HttpMethod.Post : HttpMethod.Get, page.Replace("{Id}", "0123456789abcdef0123456789abcdef"));
                request.Headers.Add("X-API-Key", key);
                using var answer = await http.SendAsync(request);
                answer.StatusCode.ShouldBeOneOf(HttpStatusCode.Redirect, HttpStatusCode.Unauthorized);
                if (answer.StatusCode is HttpStatusCode.Redirect) answer.Headers.Location!.AbsolutePath.ShouldBe(PublicEndpoints.Pages[0]);
            }
        }

        _app.Storage.Count.Total.ShouldBe(0);
    }

    [Fact]
    public async Task Two_keys_in_one_request_are_no_key() =>
        (await _app.SendAsync(HttpMethod.Get, "/v1/geparkeerd", TestSettings.Operator, null, ("X-API-Key", "wrong")))
            .ShouldHaveStatus(HttpStatusCode.Unauthorized);

    private Task<Answer> CallAsync(PublicEndpoint endpoint, string? key) => _app.SendAsync(
        new HttpMethod(endpoint.Method), endpoint.Example, key, endpoint.ExampleBody());
}
