using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SafeHome.Functions.Tests.Support;
using SafeHome.Functions.Triggers;
using SafeHome.Pipeline.Operations;

namespace SafeHome.Functions.Tests.Triggers;

/// <summary>The function folders and the mapped endpoints agree both ways.</summary>
public class DescribingTheFunctions
{
    private static readonly Dictionary<string, JsonObject> Folders = Directory.GetDirectories(AppContext.BaseDirectory)
        .Select(folder => Path.Combine(folder, "function.json"))
        .Where(File.Exists)
        .ToDictionary(
            file => Path.GetFileName(Path.GetDirectoryName(file))!,
            file => JsonNode.Parse(File.ReadAllText(file))!["bindings"]![0]!.AsObject(),
            StringComparer.Ordinal);

    [Fact]
    public async Task Every_function_has_a_folder_and_every_folder_a_function()
    {
        await using var app = await RunningApp.StartAsync();

        var mapped = Endpoints(app).Where(IsFunction).Select(endpoint => endpoint.Metadata.GetMetadata<TriggerFunction>()!.Name);

        mapped.ShouldBe(Folders.Where(folder => Type(folder.Value) is not "httpTrigger").Select(folder => folder.Key), ignoreOrder: true);
    }

    [Fact]
    public async Task A_function_is_posted_to_by_its_name()
    {
        await using var app = await RunningApp.StartAsync();

        foreach (var endpoint in Endpoints(app).Where(IsFunction))
        {
            endpoint.RoutePattern.RawText.ShouldBe("/" + endpoint.Metadata.GetMetadata<TriggerFunction>()!.Name);
            endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.ShouldBe(["POST"]);
        }
    }

    [Fact]
    public async Task Every_public_path_lies_under_an_HTTP_function_and_no_other_path_does()
    {
        await using var app = await RunningApp.StartAsync();
        var routes = Folders.Values.Where(trigger => Type(trigger) is "httpTrigger")
            .Select(trigger => trigger["route"]!.GetValue<string>().Replace("{*path}", "", StringComparison.Ordinal)).ToList();

        // The host asks for "/" to see whether the app is up.
        foreach (var endpoint in Endpoints(app).Where(endpoint => endpoint.RoutePattern.RawText is not "/"))
        {
            var path = endpoint.RoutePattern.RawText!.TrimStart('/');
            routes.Any(route => $"{path}/".StartsWith(route, StringComparison.Ordinal)).ShouldBe(!IsFunction(endpoint), path);
        }
    }

    [Fact]
    public async Task The_public_endpoints_are_those_that_are_promised()
    {
        await using var app = await RunningApp.StartAsync();

        var pages = Endpoints(app).Where(IsPage).Select(endpoint => $"/{endpoint.RoutePattern.RawText!.Trim('/')}");
        var mapped = Endpoints(app).Where(endpoint => !IsFunction(endpoint) && !IsPage(endpoint) && endpoint.RoutePattern.RawText is not "/")
            .Select(endpoint => $"{endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0]} /{endpoint.RoutePattern.RawText!.Trim('/')}");

        pages.Select(WithoutConstraints).Distinct(StringComparer.Ordinal).ShouldBe(PublicEndpoints.Pages, ignoreOrder: true);
        mapped.Select(WithoutConstraints).ShouldBe(PublicEndpoints.All.Select(endpoint => $"{endpoint.Method} {endpoint.Path}"), ignoreOrder: true);
    }

    [Fact]
    public void Every_queue_has_a_function_that_works_and_its_poison_queue_one_that_parks()
    {
        var queues = Folders.Where(folder => Type(folder.Value) is "queueTrigger")
            .ToDictionary(folder => folder.Value["queueName"]!.GetValue<string>(), folder => folder.Key, StringComparer.Ordinal);

        queues.Keys.ShouldBe(WorkQueues.All.SelectMany(queue => (string[])[queue, $"{queue}-poison"]), ignoreOrder: true);
        foreach (var queue in WorkQueues.All)
        {
            queues[queue].ShouldBe(Hosting.FunctionOfQueue[queue]);
            queues[$"{queue}-poison"].ShouldBe("Park" + string.Concat(queue.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..])));
        }
    }

    [Fact]
    public async Task Every_queue_function_hands_its_message_to_the_stage_of_its_queue()
    {
        foreach (var (queue, function) in Hosting.FunctionOfQueue)
        {
            await using var app = await RunningApp.StartAsync();
            await app.InvokeAsync(function, "rommel");
            (await app.Pipeline.ParkedItems.ReadAsync().SingleAsync()).Queue.ShouldBe(queue);
        }
    }

    private static IEnumerable<RouteEndpoint> Endpoints(RunningApp app) =>
        app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            // Blazor's own, for pages with scripts: no function leads to it, and nobody is let in.
            .Where(endpoint => !endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("_framework", StringComparison.Ordinal));

    private static bool IsFunction(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<TriggerFunction>() is not null;

    private static bool IsPage(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("werkbank", StringComparison.Ordinal);

    private static string WithoutConstraints(string route) =>
        Regex.Replace(route, @"\{(?<name>\w+):[^}]*\}", "{${name}}", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private static string Type(JsonObject trigger) => trigger["type"]!.GetValue<string>();
}
