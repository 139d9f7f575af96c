using System.Diagnostics;
using System.Net;
using System.Text.Json;
using SafeHome.Clients;
using SafeHome.Functions.Tests.Support;
using SafeHome.Testing;

namespace SafeHome.Functions.Tests.Description;

/// <summary>The clients of docs/connect.md, run as they stand there.</summary>
public class ConnectingAsDocumented
{
    private static readonly string Docs = Path.Combine(RepositoryFiles.Root, "docs");

    [Theory]
    [InlineData("bash", "send-report.sh")]
    [InlineData("csharp", "ReportClient.cs")]
    public void The_page_shows_the_client_that_is_run_here(string language, string file) =>
        File.ReadAllText(Path.Combine(Docs, "connect.md")).ShouldContain($"```{language}\n{File.ReadAllText(Path.Combine(Docs, "clients", file))}```");

    [Fact]
    public async Task The_one_in_curl_sends_a_report_and_follows_it()
    {
        await using var app = await RunningApp.StartAsync();

        var (exit, output, _) = await RunAsync(app, SampleReport.Of("PL-1").ToJsonString());

        exit.ShouldBe(0);
        JsonDocument.Parse(output).RootElement.GetProperty("referentienummer").GetString().ShouldBe("PL-1");
    }

    [Fact]
    public async Task The_one_in_curl_shows_what_is_wrong_with_a_report()
    {
        await using var app = await RunningApp.StartAsync();

        var (exit, output, errors) = await RunAsync(app, SampleReport.Of("PL-1").With("soort", "XX").ToJsonString());

        exit.ShouldBe(1);
        output.ShouldBeEmpty();
        errors.ShouldContain("\"/soort\"");
    }

    [Fact]
    public async Task The_one_in_Csharp_waits_and_sends_again_until_the_report_is_kept()
    {
        await using var app = await RunningApp.StartAsync();
        using var http = new HttpClient(new PutsOffOnce { InnerHandler = new HttpClientHandler() }) { BaseAddress = app.Http.BaseAddress };
        http.DefaultRequestHeaders.Add("X-API-Key", TestSettings.Police);
        var client = new ReportClient(http);

        var report = await client.SendAsync(SampleReport.Of("PL-1").ToJsonString());

        (await client.FollowAsync(report)).ShouldBe(("ontvangen", null));
        var refused = await Should.ThrowAsync<HttpRequestException>(() => client.SendAsync("{}"));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        refused.Message.ShouldContain("\"/referentienummer\"");
    }

    private static async Task<(int Exit, string Output, string Errors)> RunAsync(RunningApp app, string report)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, report);
        var start = new ProcessStartInfo("bash", [Path.Combine(Docs, "clients", "send-report.sh"), file])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["SAFEHOME_URL"] = app.Http.BaseAddress!.ToString().TrimEnd('/'), ["SAFEHOME_KEY"] = TestSettings.Police },
        };
        using var bash = Process.Start(start)!;
        var output = bash.StandardOutput.ReadToEndAsync();
        var errors = bash.StandardError.ReadToEndAsync();
        await bash.WaitForExitAsync();
        File.Delete(file);
        return (bash.ExitCode, await output, await errors);
    }

    /// <summary>Answers the first request with 503 and no time to wait, and passes the others on.</summary>
    private sealed class PutsOffOnce : DelegatingHandler
    {
        private int _requests;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (_requests++ > 0) return base.SendAsync(request, cancellationToken);
            var answer = new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
            answer.Headers.Add("Retry-After", "0");
            return Task.FromResult(answer);
        }
    }
}
