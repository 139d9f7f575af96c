namespace SafeHome.Storage.Azure;

/// <summary>What an Azure Storage connection string says about one service.</summary>
/// <remarks>No error shows a value. Source: "Configure Azure Storage connection strings", learn.microsoft.com/azure/storage/common.</remarks>
internal sealed class ConnectionString
{
    // The account that every storage emulator has; its key is public, in the documentation named above.
    private const string EmulatorAccount = "devstoreaccount1";
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly Dictionary<string, string> _parts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The account's name; null with a shared access signature to explicit endpoints.</summary>
    public string? AccountName => _parts.GetValueOrDefault("AccountName");

    /// <summary>The account's key, or null where a shared access signature takes its place.</summary>
    public byte[]? AccountKey { get; private set; }

    /// <summary>The shared access signature without its question mark, or null.</summary>
    public string? SharedAccessSignature => _parts.GetValueOrDefault("SharedAccessSignature")?.TrimStart('?');

    /// <summary>Reads a connection string.</summary>
    /// <exception cref="FormatException">It is malformed, or lacks a key and a signature; the message does not show it.</exception>
    public static ConnectionString Parse(string text)
    {
        var parsed = new ConnectionString();
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0) throw Malformed("has a part without a name and a value");
            parsed._parts[part[..equals]] = part[(equals + 1)..];
        }

        if (parsed._parts.GetValueOrDefault("UseDevelopmentStorage") is "true") parsed.UseEmulator();
        parsed.ReadKey();
        return parsed;
    }

    /// <summary>The address of a service, "table" say: named, or made from account and suffix.</summary>
    public Uri Endpoint(string service)
    {
        if (_parts.GetValueOrDefault(service + "Endpoint") is { } named)
        {
            return Uri.TryCreate(named.TrimEnd('/') + "/", UriKind.Absolute, out var uri)
                ? uri
                : throw Malformed($"has no valid {service} endpoint");
        }

        if (AccountName is null) throw Malformed($"names neither an account nor a {service} endpoint");
        var protocol = _parts.GetValueOrDefault("DefaultEndpointsProtocol", "https");
        return Of(AccountName, service, protocol, _parts.GetValueOrDefault("EndpointSuffix"));
    }

    /// <summary>The address of a service of an account in the public cloud.</summary>
    public static Uri Of(string account, string service, string protocol = "https", string? suffix = null) =>
        new($"{protocol}://{account}.{service}.{suffix ?? "core.windows.net"}/");

    private void UseEmulator()
    {
        _parts["AccountName"] = EmulatorAccount;
        _parts["AccountKey"] = EmulatorKey;
        foreach (var (service, port) in ((string, int)[])[("blob", 10000), ("queue", 10001), ("table", 10002)])
            _parts.TryAdd(service + "Endpoint", $"http://127.0.0.1:{port}/{EmulatorAccount}");
    }

    private void ReadKey()
    {
        var key = _parts.GetValueOrDefault("AccountKey");
        if (key is null && SharedAccessSignature is null) throw Malformed("has neither a key nor a shared access signature");
        if (key is null) return;
        if (AccountName is null) throw Malformed("has a key but no account name");
        var bytes = new byte[key.Length];
        if (!Convert.TryFromBase64String(key, bytes, out var length)) throw Malformed("has a key that is not base64");
        AccountKey = bytes[..length];
    }

    private static FormatException Malformed(string what) => new($"The storage connection string {what}.");
}
