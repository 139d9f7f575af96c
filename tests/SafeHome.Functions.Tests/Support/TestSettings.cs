using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SafeHome.Functions.Tests.Support;

/// <summary>Settings with which the app starts: a client a role, whose key is its name.</summary>
internal static class TestSettings
{
    public const string Police = "test-politie";
    public const string Doctor = "test-huisarts";
    public const string Triage = "test-triage";
    public const string Colleague = "test-collega";
    public const string Flevoland = "test-flevoland";
    public const string LocalTeam = "test-lokaal-team";
    public const string Save = "test-save";
    public const string Monitor = "test-monitor";
    public const string Operator = "test-beheer";

    public const string Statistics = "test-statistiek";

    private static readonly (string Name, string Role, string? Scope)[] Clients =
    [
        (Police, "melder", null),
        (Doctor, "melder", null),
        (Triage, "triage", "Regions=VT20"),
        (Flevoland, "triage", "Regions=VT03"),
        (LocalTeam, "ontvanger", "Receivers=lokaal-team-*"),
        (Save, "ontvanger", "Receivers=save-*"),
        (Monitor, "monitor", null),
        (Operator, "beheer", null),
        (Colleague, "triage", "Regions=VT20"),
        (Statistics, "statistiek", "Regions=VT20"),
    ];

    /// <summary>Where the settings of the local team's client stand.</summary>
    public static string LocalTeamClient { get; } = Setting(LocalTeam);

    /// <summary>Where the settings of SAVE's client stand.</summary>
    public static string SaveClient { get; } = Setting(Save);

    /// <summary>A key for every role.</summary>
    public static IReadOnlyDictionary<string, string> KeyOfRole { get; } = Clients
        .DistinctBy(client => client.Role, StringComparer.Ordinal)
        .ToDictionary(client => client.Role, client => client.Name, StringComparer.Ordinal);

    /// <summary>All settings, as arguments of the app.</summary>
    public static string[] All { get; } =
    [
        "--environment=Production",
        "--AzureWebJobsStorage=UseDevelopmentStorage=true",
        "--SafeHome:Regions=VT20,VT03",
        "--SafeHome:SealingKeys:0:Id=test-1",
        $"--SafeHome:SealingKeys:0:Key={Base64("sealing")}",
        $"--SafeHome:HashKey={Base64("hashing")}",
        // Tests send as fast as they can.
        "--SafeHome:RequestsPerMinute=1000000",
        .. Clients.SelectMany((client, number) => Of(number, client.Name, client.Role, client.Scope)),
    ];

    /// <summary>All settings with one changed; with null, without it.</summary>
    public static string[] With(string name, string? value)
    {
        var others = All.Where(setting => !setting.StartsWith($"--{name}=", StringComparison.Ordinal));
        return value is null ? [.. others] : [.. others, $"--{name}={value}"];
    }

    /// <summary>The OIN of a client.</summary>
    public static string OinOf(string name) => string.Create(
        CultureInfo.InvariantCulture, $"00000000990000000{Array.FindIndex(Clients, client => client.Name == name) + 1:000}");

    private static string Setting(string name) =>
        string.Create(CultureInfo.InvariantCulture, $"SafeHome:Clients:{Array.FindIndex(Clients, client => client.Name == name)}");

    private static IEnumerable<string> Of(int number, string name, string role, string? scope)
    {
        var client = $"--SafeHome:Clients:{number}";
        yield return $"{client}:Name={name}";
        yield return $"{client}:Role={role}";
        yield return $"{client}:Oin={OinOf(name)}";
        yield return $"{client}:KeySalt=salt-{number}";
        yield return $"{client}:KeyHash={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"salt-{number}:{name}")))}";
        if (scope is not null) yield return $"{client}:{scope}";
    }

    private static string Base64(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
