using System.Net;
using SafeHome.Functions.Tests.Support;

namespace SafeHome.Functions.Tests.Endpoints;

public class DescribingTheInterface
{
    [Fact]
    public async Task Anyone_may_read_the_description_from_any_web_page()
    {
        await using var app = await RunningApp.StartAsync();

        var answer = (await app.GetAsync("/v1/openapi.json", null)).ShouldHaveStatus(HttpStatusCode.OK);

        answer.Headers["Access-Control-Allow-Origin"].ShouldBe("*");
        answer.Json.GetProperty("openapi").GetString().ShouldStartWith("3.1");
    }

    [Fact]
    public async Task It_describes_every_public_path_and_no_function()
    {
        await using var app = await RunningApp.StartAsync();

        var description = (await app.GetAsync("/v1/openapi.json", null)).Json;

        var server = new Uri(description.GetProperty("servers")[0].GetProperty("url").GetString()!).AbsolutePath;
        var described = description.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(method => $"{method.Name.ToUpperInvariant()} {server}{path.Name}"));
        described.ShouldBe(PublicEndpoints.All.Where(endpoint => endpoint.Role is not null).Select(endpoint => $"{endpoint.Method} {endpoint.Path}"), ignoreOrder: true);
    }

    [Fact]
    public async Task Nothing_else_may_be_read_from_another_web_page()
    {
        await using var app = await RunningApp.StartAsync();

        foreach (var endpoint in PublicEndpoints.All.Where(endpoint => endpoint.Path != "/v1/openapi.json"))
        {
            var answer = await app.SendAsync(new HttpMethod(endpoint.Method), endpoint.Example, null, null, ("Origin", "https://elders.example"));
            answer.ShouldHaveNo("Access-Control-Allow-Origin");
        }
    }
}
