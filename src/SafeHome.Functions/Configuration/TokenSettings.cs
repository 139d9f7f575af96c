namespace SafeHome.Functions.Configuration;

/// <summary>Whose tokens are taken.</summary>
/// <param name="Issuer">The issuer, as it stands in <c>iss</c>.</param>
/// <param name="Audience">Who the tokens are for, as it stands in <c>aud</c>: this app and nobody else.</param>
/// <param name="Address">Where the issuer publishes its keys, or its metadata.</param>
/// <param name="IsMetadata">Whether the address is that of the metadata (OpenID Connect Discovery), in which the address of the keys stands.</param>
/// <param name="OinClaim">The claim that holds the OIN.</param>
/// <param name="RoleClaim">The claim that holds a role, or several.</param>
public sealed record TokenSettings(string Issuer, string Audience, Uri Address, bool IsMetadata, string OinClaim, string RoleClaim)
{
    /// <summary>Reads the settings; null where there are none, and only keys let in.</summary>
    /// <exception cref="BadSettingException">They are not whole, or the address is not safe.</exception>
    internal static TokenSettings? Read(IConfiguration settings)
    {
        var section = settings.GetSection("Tokens");
        if (section.GetChildren().All(setting => string.IsNullOrEmpty(setting.Value))) return null;
        var isMetadata = !string.IsNullOrEmpty(section["MetadataAddress"]);
        if (isMetadata && !string.IsNullOrEmpty(section["JwksUri"]))
            throw new BadSettingException("SafeHome__Tokens__JwksUri", "nothing where there is a MetadataAddress");
        return new TokenSettings(
            Required(section, "Issuer", "the issuer as it stands in the tokens"),
            Required(section, "Audience", "the audience as it stands in the tokens"),
            ReadAddress(section, isMetadata ? "MetadataAddress" : "JwksUri"),
            isMetadata,
            section["OinClaim"] is { Length: > 0 } oin ? oin : "oin",
            section["RoleClaim"] is { Length: > 0 } role ? role : "role");
    }

    private static string Required(IConfigurationSection section, string name, string expected) =>
        section[name] is { Length: > 0 } value ? value : throw new BadSettingException($"SafeHome__Tokens__{name}", expected);

    // Who can change what is read there can make tokens: so over TLS, or not over a network at all.
    private static Uri ReadAddress(IConfigurationSection section, string name) =>
        Uri.TryCreate(section[name], UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.IsLoopback && !address.IsFile))
            ? address
            : throw new BadSettingException($"SafeHome__Tokens__{name}", "an address that starts with https://");
}
