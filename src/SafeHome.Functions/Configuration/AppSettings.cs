using SafeHome.Core.Persons;
using SafeHome.Core.Routing;
using SafeHome.Functions.SignIn;
using SafeHome.Pipeline;
using SafeHome.Storage.Sealing;

namespace SafeHome.Functions.Configuration;

/// <summary>The settings of the app, read once at the start and found in order.</summary>
/// <param name="Storage">A connection string, or null where the account is reached with a managed identity.</param>
/// <param name="StorageAccount">The name of the account, where there is no connection string.</param>
/// <param name="Keys">The sealing keys.</param>
/// <param name="Hash">The keyed hash.</param>
/// <param name="Pipeline">What the stages need to know.</param>
/// <param name="Clients">Who may call.</param>
public sealed record AppSettings(
    string? Storage, string? StorageAccount, KeyRing Keys, KeyedHash Hash, PipelineSettings Pipeline, IReadOnlyList<Client> Clients)
{
    /// <summary>Reads the settings.</summary>
    /// <exception cref="BadSettingException">One is missing or wrong; the sentence says which and what is expected, never what was there.</exception>
    public static AppSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var storage = configuration["AzureWebJobsStorage"];
        var account = configuration["AzureWebJobsStorage:accountName"];
        if (string.IsNullOrWhiteSpace(storage) && string.IsNullOrWhiteSpace(account))
            throw new BadSettingException("AzureWebJobsStorage", "a connection string, or AzureWebJobsStorage__accountName for a managed identity");

        var section = configuration.GetSection("SafeHome");
        var regions = List(section["Regions"]).ToHashSet(StringComparer.Ordinal);
        if (regions.Count == 0) throw new BadSettingException("SafeHome__Regions", "at least one Veilig Thuis region, such as VT20");
        return new AppSettings(
            storage,
            account,
            ReadKeys(section),
            ReadHash(section),
            new PipelineSettings
            {
                ServedRegions = regions,
                DefaultRegion = section["DefaultRegion"] ?? List(section["Regions"])[0],
                Receivers = ReadReceivers(environment),
            },
            ReadClients(section, environment));
    }

    private static KeyRing ReadKeys(IConfiguration section)
    {
        var keys = section.GetSection("SealingKeys").GetChildren().Select(key => KeyValuePair.Create(key["Id"] ?? "", key["Key"])).ToList();
        try
        {
            // A key is rotated by adding one: the last seals, all open.
            return KeyRing.Parse(keys.LastOrDefault().Key, keys);
        }
        catch (ArgumentException)
        {
            throw new BadSettingException("SafeHome__SealingKeys", "at least one key with an Id and a Key of 32 bytes in base64");
        }
    }

    private static KeyedHash ReadHash(IConfiguration section)
    {
        var key = new byte[256];
        if (!Convert.TryFromBase64String(section["HashKey"] ?? "", key, out var length) || length < 32)
            throw new BadSettingException("SafeHome__HashKey", "a key of at least 32 bytes in base64");
        return new KeyedHash(key.AsSpan(0, length));
    }

    private static ReceiverDirectory ReadReceivers(IHostEnvironment environment)
    {
        try
        {
            return ReceiverDirectory.Parse(File.ReadAllBytes(Path.Combine(environment.ContentRootPath, "receivers.json")));
        }
        catch (Exception e) when (e is IOException or ReceiversInvalidException)
        {
            throw new BadSettingException("receivers.json", e is IOException ? "a file of that name beside the app" : e.Message);
        }
    }

    private static List<Client> ReadClients(IConfiguration section, IHostEnvironment environment)
    {
        var clients = new List<Client>();
        foreach (var client in section.GetSection("Clients").GetChildren())
        {
            if (client.GetValue("Sample", false) && !environment.IsDevelopment())
                throw new BadSettingException($"SafeHome__Clients__{client.Key}", "no sample key: those are for the environment Development only");
            clients.Add(ReadClient(client));
        }

        return clients;
    }

    private static Client ReadClient(IConfigurationSection client)
    {
        var setting = $"SafeHome__Clients__{client.Key}";
        if (string.IsNullOrWhiteSpace(client["Name"])) throw new BadSettingException($"{setting}__Name", "a name");
        if (client["Role"] is not { } role || !Roles.All.Contains(role, StringComparer.Ordinal))
            throw new BadSettingException($"{setting}__Role", $"one of {string.Join(", ", Roles.All)}");
        if (!Oin.TryParse(client["Oin"], out var oin)) throw new BadSettingException($"{setting}__Oin", "twenty digits");
        if (client["KeyHash"] is not { Length: 64 } hash) throw new BadSettingException($"{setting}__KeyHash", "a SHA-256 in hexadecimal digits");
        return new Client(
            client["Name"]!,
            role,
            oin,
            List(client["Regions"]).ToHashSet(StringComparer.Ordinal),
            List(client["Receivers"]),
            client["KeySalt"] ?? "",
            hash);
    }

    private static string[] List(string? text) =>
        (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
