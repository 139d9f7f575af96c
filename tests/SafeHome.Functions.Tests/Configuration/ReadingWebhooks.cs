using Microsoft.Extensions.DependencyInjection;
using SafeHome.Functions.Configuration;
using SafeHome.Functions.Tests.Support;

namespace SafeHome.Functions.Tests.Configuration;

public class ReadingWebhooks
{
    private static readonly string Team = TestSettings.LocalTeamClient;
    private static readonly string Save = TestSettings.SaveClient;

    private static readonly string[] Good =
    [
        .. TestSettings.All,
        "--SafeHome:Oin=00000000990000000099",
        "--SafeHome:Name=Veilig Thuis Voorbeeld",
        $"--{Team}:Webhook:Url=https://team.example/events",
        $"--{Team}:Webhook:SigningKey={Convert.ToBase64String(new byte[32])}",
        $"--{Save}:Webhook:Url=https://save.example/events",
        $"--{Save}:Webhook:SigningKey={Convert.ToBase64String(new byte[24])}",
        $"--{Save}:Webhook:Bearer=s3cr3t",
    ];

    [Fact]
    public async Task Every_receiver_is_told_at_the_address_of_the_client_that_answers_for_it()
    {
        await using var app = await RunningApp.StartAsync(Good);

        var webhooks = app.Services.GetRequiredService<AppSettings>().Pipeline.Webhooks!;
        webhooks.EndpointOf("lokaal-team-GM0307")!.Address.Host.ShouldBe("team.example");
        webhooks.EndpointOf("save-eemland")!.Credential!.Value.ShouldBe("Bearer s3cr3t");
        webhooks.EndpointOf("mdapp-utrecht").ShouldBeNull();
    }

    [Fact]
    public async Task Empty_settings_are_none()
    {
        await using var app = await RunningApp.StartAsync([.. TestSettings.All, $"--{Team}:Webhook:Url=", $"--{Team}:Webhook:SigningKey="]);

        app.Services.GetRequiredService<AppSettings>().Pipeline.Webhooks.ShouldBeNull();
    }

    [Theory]
    [InlineData("SafeHome:Oin", null, "SafeHome__Oin")]
    [InlineData("SafeHome:Name", null, "SafeHome__Name")]
    [InlineData("{team}:Webhook:Url", "http://team.example/s3cr3t!", "{team}__Webhook__Url")]
    [InlineData("{team}:Webhook:Url", null, "{team}__Webhook__Url")]
    [InlineData("{team}:Webhook:SigningKey", null, "{team}__Webhook__SigningKey")]
    [InlineData("{team}:Webhook:SigningKey", "c2hvcnQ=", "{team}__Webhook__SigningKey")]
    [InlineData("SafeHome:Clients:0:Webhook:Url", "https://politie.example/s3cr3t!", "SafeHome__Clients__0__Webhook")]
    [InlineData("{save}:Receivers", "save-*,lokaal-team-GM0307", "{save}__Webhook")]
    public void A_wrong_one_is_named_in_one_sentence_that_does_not_show_it(string setting, string? value, string named)
    {
        setting = setting.Replace("{team}", Team, StringComparison.Ordinal).Replace("{save}", Save, StringComparison.Ordinal);
        named = named.Replace("{team}", Team, StringComparison.Ordinal).Replace("{save}", Save, StringComparison.Ordinal).Replace(":", "__", StringComparison.Ordinal);
        string[] settings = [.. Good.Where(other => !other.StartsWith($"--{setting}=", StringComparison.Ordinal)), .. value is null ? Array.Empty<string>() : [$"--{setting}={value}"]];

        var refusal = Should.Throw<BadSettingException>(() => App.Build(settings));

        refusal.Message.ShouldContain($" {named} ");
        refusal.Message.TrimEnd('.').ShouldNotContain(". ");
        refusal.Message.ShouldNotContain("s3cr3t");
    }
}
