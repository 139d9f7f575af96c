using SafeHome.Core.Persons;
using SafeHome.Pipeline.Sending;

namespace SafeHome.Functions.Configuration;

/// <summary>Reads where another system takes messages, and who signs them.</summary>
internal static class DestinationSettings
{
    private const int LongestName = 200;

    /// <summary>Whether anything of an endpoint is set.</summary>
    public static bool HasAny(IConfigurationSection endpoint) => endpoint.GetChildren().Any(setting => !string.IsNullOrEmpty(setting.Value));

    /// <summary>Reads an endpoint.</summary>
    /// <param name="endpoint">Where its settings stand.</param>
    /// <param name="setting">How these are called in a sentence.</param>
    /// <param name="name">How the other side is called in the log.</param>
    /// <param name="isSigned">Whether the other side needs a signature to know that a message is real.</param>
    /// <param name="isDevelopment">Whether it may be on this machine without TLS.</param>
    /// <exception cref="BadSettingException">It is not whole, or the address is not safe.</exception>
    public static Destination Read(IConfigurationSection endpoint, string setting, string name, bool isSigned, bool isDevelopment) =>
        new(name, ReadAddress(endpoint, setting, isDevelopment), ReadCredential(endpoint, setting), ReadSigningKey(endpoint, setting, isSigned));

    /// <summary>Reads the organisation that signs what is sent.</summary>
    /// <exception cref="BadSettingException">It is not whole.</exception>
    public static Organisation ReadOwn(IConfiguration section)
    {
        if (!Oin.TryParse(section["Oin"], out var oin))
            throw new BadSettingException("SafeHome__Oin", "the OIN of this Veilig Thuis organisation, twenty digits, since it signs what it sends");
        if (section["Name"] is not { Length: > 0 and <= LongestName } name)
            throw new BadSettingException("SafeHome__Name", "the name of this Veilig Thuis organisation, since it signs what it sends");
        return new Organisation(oin, name);
    }

    // What is sent says that somebody reported: so over TLS, or on this machine while developing.
    private static Uri ReadAddress(IConfigurationSection endpoint, string setting, bool isDevelopment) =>
        Uri.TryCreate(endpoint["Url"], UriKind.Absolute, out var address) && address.UserInfo.Length == 0 && address.Fragment.Length == 0 &&
        (address.Scheme == Uri.UriSchemeHttps || (isDevelopment && address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? address
            : throw new BadSettingException($"{setting}__Url", "an address that starts with https://, without a name, a password or a #");

    private static Credential? ReadCredential(IConfigurationSection endpoint, string setting)
    {
        var (apiKey, bearer) = (endpoint["ApiKey"], endpoint["Bearer"]);
        if (!string.IsNullOrEmpty(apiKey) && !string.IsNullOrEmpty(bearer))
            throw new BadSettingException($"{setting}__Bearer", "nothing where there is an ApiKey");
        if (!string.IsNullOrEmpty(apiKey)) return new Credential("X-API-Key", Visible(apiKey, $"{setting}__ApiKey"));
        return string.IsNullOrEmpty(bearer) ? null : new Credential("Authorization", $"Bearer {Visible(bearer, $"{setting}__Bearer")}");
    }

    // Whatever else would change the headers that follow it.
    private static string Visible(string value, string setting) =>
        value.All(c => c is > ' ' and <= '~') ? value : throw new BadSettingException(setting, "visible ASCII characters");

    private static SigningKey? ReadSigningKey(IConfigurationSection endpoint, string setting, bool isSigned)
    {
        if (endpoint["SigningKey"] is not { Length: > 0 } text)
        {
            return isSigned
                ? throw new BadSettingException($"{setting}__SigningKey", "a key of 24 to 64 bytes in base64, by which the other side knows that a message is real")
                : null;
        }

        var key = new byte[SigningKey.MostBytes];
        return Convert.TryFromBase64String(text, key, out var length) && length >= SigningKey.FewestBytes
            ? new SigningKey(key.AsSpan(0, length))
            : throw new BadSettingException($"{setting}__SigningKey", "a key of 24 to 64 bytes in base64");
    }
}
