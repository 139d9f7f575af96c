using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace SafeHome.LocalHost.Tests.Settings;

public sealed class SampleSettingsTests
{
    private static readonly JsonNode Values =
        JsonNode.Parse(File.ReadAllText(Workplace.OfThisBuild().SettingsSample))!["Values"]!;

    public static TheoryData<int, string, string> Clients => new()
    {
        { 0, "dev-politie", "melder" },
        { 1, "dev-huisarts", "melder" },
        { 2, "dev-triage", "triage" },
        { 3, "dev-monitor", "monitor" },
        { 4, "dev-beheer", "beheer" },
        { 5, "dev-lokaal-team", "ontvanger" },
        { 6, "dev-save", "ontvanger" },
        { 7, "dev-mdapp", "ontvanger" },
        { 8, "dev-statistiek", "statistiek" },
    };

    [Theory]
    [MemberData(nameof(Clients))]
    public void A_sample_clients_key_is_its_name(int number, string name, string role)
    {
        Client(number, "Name").ShouldBe(name);
        Client(number, "Role").ShouldBe(role);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{Client(number, "KeySalt")}:{name}"));
        Client(number, "KeyHash").ShouldBe(Convert.ToHexStringLower(hash));
    }

    [Theory]
    [MemberData(nameof(Clients))]
    public void A_sample_client_is_marked_as_such_and_has_an_invented_oin(int number, string name, string role)
    {
        Client(number, "Sample").ShouldBe("true", $"{name} ({role})");
        Client(number, "Oin").ShouldMatch("^0000000099[0-9]{10}$");
    }

    private static string Client(int number, string property) => Values[$"SafeHome__Clients__{number}__{property}"]!.GetValue<string>();
}
