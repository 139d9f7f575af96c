using Microsoft.Extensions.DependencyInjection;
using SafeHome.Functions.Configuration;
using SafeHome.Functions.Tests.Support;
using SafeHome.Pipeline.Feedback;

namespace SafeHome.Functions.Tests.Configuration;

public class ReadingFeedbackEndpoints
{
    private const string Feedback = "SafeHome:Clients:0:Feedback";

    private static readonly string[] Good =
    [
        .. TestSettings.All,
        "--SafeHome:Oin=00000000990000000099",
        "--SafeHome:Name=Veilig Thuis Voorbeeld",
        $"--{Feedback}:Url=https://politie.example/stuf",
        $"--{Feedback}:Format=stuf",
        $"--{Feedback}:Application=CORV",
        $"--{Feedback}:ApiKey=s3cr3t",
        "--SafeHome:Clients:1:Feedback:Url=https://huisarts.example/events",
        "--SafeHome:Clients:1:Feedback:Format=cloudevents",
        "--SafeHome:Clients:1:Feedback:Bearer=s3cr3t",
        $"--SafeHome:Clients:1:Feedback:SigningKey={Convert.ToBase64String(new byte[32])}",
    ];

    [Fact]
    public async Task Every_client_that_reports_may_have_one()
    {
        await using var app = await RunningApp.StartAsync(Good);

        var feedback = app.Services.GetRequiredService<AppSettings>().Pipeline.Feedback!;
        feedback.Own.Name.ShouldBe("Veilig Thuis Voorbeeld");
        feedback.Endpoints.Select(endpoint => $"{endpoint.Destination.Name} {endpoint.Format} {endpoint.Destination.Address} {endpoint.Destination.Credential!.Header} {endpoint.Destination.Credential.Value}")
            .ShouldBe(
            [
                "test-politie Stuf https://politie.example/stuf X-API-Key s3cr3t",
                "test-huisarts CloudEvents https://huisarts.example/events Authorization Bearer s3cr3t",
            ]);
        feedback.EndpointOf(TestSettings.OinOf(TestSettings.Doctor))!.Format.ShouldBe(FeedbackFormat.CloudEvents);
        feedback.EndpointOf(TestSettings.OinOf(TestSettings.Triage)).ShouldBeNull();
    }

    [Fact]
    public async Task Without_one_nothing_more_need_be_set()
    {
        await using var app = await RunningApp.StartAsync();

        app.Services.GetRequiredService<AppSettings>().Pipeline.Feedback.ShouldBeNull();
    }

    [Theory]
    [InlineData("SafeHome:Oin", null, "SafeHome__Oin")]
    [InlineData("SafeHome:Oin", "s3cr3t!", "SafeHome__Oin")]
    [InlineData("SafeHome:Name", null, "SafeHome__Name")]
    [InlineData($"{Feedback}:Url", null, "SafeHome__Clients__0__Feedback__Url")]
    [InlineData($"{Feedback}:Url", "s3cr3t!", "SafeHome__Clients__0__Feedback__Url")]
    [InlineData($"{Feedback}:Url", "http://politie.example/s3cr3t!", "SafeHome__Clients__0__Feedback__Url")]
    [InlineData($"{Feedback}:Url", "http://127.0.0.1/s3cr3t!", "SafeHome__Clients__0__Feedback__Url")]
    [InlineData($"{Feedback}:Url", "https://me:s3cr3t!@politie.example/", "SafeHome__Clients__0__Feedback__Url")]
    [InlineData($"{Feedback}:Url", "https://politie.example/#s3cr3t!", "SafeHome__Clients__0__Feedback__Url")]
    [InlineData($"{Feedback}:Url", "file:///s3cr3t!", "SafeHome__Clients__0__Feedback__Url")]
    [InlineData($"{Feedback}:Format", "s3cr3t!", "SafeHome__Clients__0__Feedback__Format")]
    [InlineData($"{Feedback}:Application", null, "SafeHome__Clients__0__Feedback__Application")]
    [InlineData($"{Feedback}:Application", "XY", "SafeHome__Clients__0__Feedback__Application")]
    [InlineData($"{Feedback}:ApiKey", "s3cr3t!\r\nX-Other: 1", "SafeHome__Clients__0__Feedback__ApiKey")]
    [InlineData($"{Feedback}:Bearer", "s3cr3t!", "SafeHome__Clients__0__Feedback__Bearer")]
    [InlineData("SafeHome:Clients:1:Feedback:SigningKey", null, "SafeHome__Clients__1__Feedback__SigningKey")]
    [InlineData("SafeHome:Clients:1:Feedback:SigningKey", "c2hvcnQ=", "SafeHome__Clients__1__Feedback__SigningKey")]
    [InlineData("SafeHome:Clients:2:Feedback:Url", "https://triage.example/s3cr3t!", "SafeHome__Clients__2__Feedback")]
    [InlineData("SafeHome:Clients:1:Oin", "00000000990000000001", "SafeHome__Clients__1__Feedback")]
    public void A_wrong_one_is_named_in_one_sentence_that_does_not_show_it(string setting, string? value, string named)
    {
        string[] settings = [.. Good.Where(other => !other.StartsWith($"--{setting}=", StringComparison.Ordinal)), .. value is null ? Array.Empty<string>() : [$"--{setting}={value}"]];

        var refusal = Should.Throw<BadSettingException>(() => App.Build(settings));

        refusal.Message.ShouldContain($" {named} ");
        refusal.Message.TrimEnd('.').ShouldNotContain(". ");
        refusal.Message.ShouldNotContain("s3cr3t");
    }

    [Fact]
    public async Task While_developing_it_may_be_on_this_machine_without_TLS()
    {
        string[] settings = [.. Good.Where(setting => !setting.StartsWith("--environment=", StringComparison.Ordinal)), "--environment=Development", $"--{Feedback}:Url=http://127.0.0.1:7229/stuf"];
        await using var app = await RunningApp.StartAsync(settings);

        app.Services.GetRequiredService<AppSettings>().Pipeline.Feedback!.Endpoints[0].Destination.Address.Port.ShouldBe(7229);
    }

    [Fact]
    public void While_developing_no_other_machine_is_called_without_TLS() =>
        Should.Throw<BadSettingException>(() => App.Build([.. Good, "--environment=Development", $"--{Feedback}:Url=http://politie.example/stuf"]));
}
