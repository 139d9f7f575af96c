using Microsoft.Extensions.DependencyInjection;
using SafeHome.Functions.Configuration;
using SafeHome.Functions.Tests.Support;

namespace SafeHome.Functions.Tests.Configuration;

public class ReadingDuty
{
    private static readonly string[] Good =
    [
        .. TestSettings.All,
        "--SafeHome:Oin=00000000990000000099",
        "--SafeHome:Name=Veilig Thuis Voorbeeld",
        .. Duty(0, "dienst", "VT20"),
        .. Duty(1, "achterwacht", null),
    ];

    [Fact]
    public async Task Each_region_has_those_who_are_for_it_or_for_all_in_the_order_of_the_settings()
    {
        await using var app = await RunningApp.StartAsync(Good);

        var duty = app.Services.GetRequiredService<AppSettings>().Pipeline.Duty!;
        duty.RosterOf("VT20").Select(to => to.Name).ShouldBe(["dienst", "achterwacht"]);
        duty.RosterOf("VT03").Select(to => to.Name).ShouldBe(["achterwacht"]);
        duty.RosterOf("VT01").ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_any_nobody_is_called()
    {
        await using var app = await RunningApp.StartAsync([.. TestSettings.All, "--SafeHome:Duty:0:Url="]);

        app.Services.GetRequiredService<AppSettings>().Pipeline.Duty.ShouldBeNull();
    }

    [Theory]
    [InlineData("SafeHome:Oin", null, "SafeHome__Oin")]
    [InlineData("SafeHome:Duty:0:Name", null, "SafeHome__Duty__0__Name")]
    [InlineData("SafeHome:Duty:0:Regions", "VT01", "SafeHome__Duty__0__Regions")]
    [InlineData("SafeHome:Duty:1:Url", "http://achterwacht.example/s3cr3t!", "SafeHome__Duty__1__Url")]
    [InlineData("SafeHome:Duty:1:SigningKey", null, "SafeHome__Duty__1__SigningKey")]
    public void A_wrong_one_is_named_in_one_sentence_that_does_not_show_it(string setting, string? value, string named)
    {
        string[] settings = [.. Good.Where(other => !other.StartsWith($"--{setting}=", StringComparison.Ordinal)), .. value is null ? Array.Empty<string>() : [$"--{setting}={value}"]];

        var refusal = Should.Throw<BadSettingException>(() => App.Build(settings));

        refusal.Message.ShouldContain($" {named} ");
        refusal.Message.TrimEnd('.').ShouldNotContain(". ");
        refusal.Message.ShouldNotContain("s3cr3t");
    }

    private static string[] Duty(int number, string name, string? regions) =>
    [
        $"--SafeHome:Duty:{number}:Name={name}",
        $"--SafeHome:Duty:{number}:Url=https://{name}.example/alarm",
        $"--SafeHome:Duty:{number}:SigningKey={Convert.ToBase64String(new byte[32])}",
        .. regions is null ? Array.Empty<string>() : [$"--SafeHome:Duty:{number}:Regions={regions}"],
    ];
}
