using SafeHome.Core.Persons;
using SafeHome.Functions.SignIn;

namespace SafeHome.Functions.Configuration;

/// <summary>Reads who may call.</summary>
internal static class ClientSettings
{
    /// <exception cref="BadSettingException">A client is not whole, or is a sample outside Development.</exception>
    public static IReadOnlyList<Client> Read(IConfiguration section, bool isDevelopment, bool needKeys) =>
        [.. section.GetSection("Clients").GetChildren().Select(client => Read(client, $"SafeHome__Clients__{client.Key}", isDevelopment, needKeys))];

    private static Client Read(IConfigurationSection client, string setting, bool isDevelopment, bool needKeys)
    {
        if (IsSample(client, setting) && !isDevelopment)
            throw new BadSettingException(setting, "no sample key: those are for the environment Development only");
        if (string.IsNullOrWhiteSpace(client["Name"])) throw new BadSettingException($"{setting}__Name", "a name");
        if (client["Role"] is not { } role || !Roles.All.Contains(role, StringComparer.Ordinal))
            throw new BadSettingException($"{setting}__Role", $"one of {string.Join(", ", Roles.All)}");
        if (!Oin.TryParse(client["Oin"], out var oin)) throw new BadSettingException($"{setting}__Oin", "twenty digits");
        var regions = AppSettings.List(client["Regions"]);
        if (role is Roles.Triage or Roles.Statistics && regions.Length == 0) throw new BadSettingException($"{setting}__Regions", "the regions whose cases it sees");
        var receivers = AppSettings.List(client["Receivers"]);
        if (role == Roles.Receiver && receivers.Length == 0) throw new BadSettingException($"{setting}__Receivers", "the receivers it answers for");
        return new Client(client["Name"]!, role, oin, regions.ToHashSet(StringComparer.Ordinal), receivers, ReadKeys(client, setting, needKeys));
    }

    private static IReadOnlyList<ClientKey> ReadKeys(IConfigurationSection client, string setting, bool needKeys)
    {
        // Who comes with tokens needs no key.
        if (!needKeys && string.IsNullOrEmpty(client["KeyHash"]) && string.IsNullOrEmpty(client["NextKeyHash"])) return [];
        var current = ReadKey(client, setting, "Key");
        return string.IsNullOrEmpty(client["NextKeyHash"]) ? [current] : [current, ReadKey(client, setting, "NextKey")];
    }

    private static ClientKey ReadKey(IConfigurationSection client, string setting, string key)
    {
        if (client[$"{key}Hash"] is not { Length: 64 } hash || !hash.All(char.IsAsciiHexDigit))
            throw new BadSettingException($"{setting}__{key}Hash", "a SHA-256 in hexadecimal digits");
        return new ClientKey(client[$"{key}Salt"] ?? "", hash.ToLowerInvariant());
    }

    private static bool IsSample(IConfigurationSection client, string setting) => client["Sample"] switch
    {
        null or "" => false,
        var text => bool.TryParse(text, out var sample) ? sample : throw new BadSettingException($"{setting}__Sample", "true or false"),
    };
}
