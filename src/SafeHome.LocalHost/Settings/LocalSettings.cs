using System.Collections;

namespace SafeHome.LocalHost.Settings;

/// <summary>The app settings: the values of `local.settings.json`, except those that the environment already has.</summary>
internal sealed class LocalSettings
{
    /// <summary>The storage account of the queues, tables and blobs.</summary>
    public const string StorageKey = "AzureWebJobsStorage";

    private static readonly string[] Required =
        [StorageKey, "SafeHome__SealingKeys__0__Id", "SafeHome__SealingKeys__0__Key", "SafeHome__HashKey"];

    private LocalSettings(IReadOnlyDictionary<string, string> values) => Values = values;

    /// <summary>Each setting by its name.</summary>
    public IReadOnlyDictionary<string, string> Values { get; }

    /// <summary>The storage account's connection string; `UseDevelopmentStorage=true` stands for Azurite.</summary>
    public string Storage => Values[StorageKey];

    /// <summary>Reads the file. As with Core Tools, a variable of the environment goes before the file.</summary>
    /// <exception cref="HostException">The file is unreadable or encrypted, or a setting is missing.</exception>
    public static LocalSettings Read(string path, IDictionary environment)
    {
        var file = JsonFile.Read<Contents>(path);
        if (file.IsEncrypted) throw new HostException($"{path} is encrypted, which this host cannot read: set IsEncrypted to false.");

        var values = new Dictionary<string, string>(file.Values ?? [], StringComparer.Ordinal);
        foreach (var name in values.Keys.Union(Required, StringComparer.Ordinal).ToList())
            if (environment[name] is string value)
                values[name] = value;

        foreach (var name in Required)
            if (!values.TryGetValue(name, out var value) || value.Length == 0 || value == SettingsFile.KeyPlaceholder)
                throw new HostException($"{path} has no value for {name}: add it, or move the file away to have a new one made.");
        return new LocalSettings(values);
    }

    private sealed record Contents(bool IsEncrypted, Dictionary<string, string>? Values);
}
