using SafeHome.Core.Persons;
using SafeHome.Functions.SignIn;
using SafeHome.Pipeline.Feedback;
using SafeHome.Pipeline.Sending;

namespace SafeHome.Functions.Configuration;

/// <summary>Reads to which reporters feedback is sent, and how.</summary>
internal static class FeedbackEndpointSettings
{
    // Limits of StUF 3.01 for an application and of the name of an organisation.
    private const int ShortestApplication = 3;
    private const int LongestApplication = 50;
    private const int LongestName = 200;

    /// <summary>Reads the settings; null where no client has an endpoint.</summary>
    /// <exception cref="BadSettingException">They are not whole, or an address is not safe.</exception>
    public static FeedbackSettings? Read(IConfiguration section, bool isDevelopment)
    {
        var endpoints = new List<FeedbackEndpoint>();
        foreach (var client in section.GetSection("Clients").GetChildren().Where(HasEndpoint))
        {
            var setting = $"SafeHome__Clients__{client.Key}__Feedback";
            var endpoint = ReadEndpoint(client, setting, isDevelopment);
            if (endpoints.Exists(other => other.Reporter == endpoint.Reporter))
                throw new BadSettingException(setting, "one endpoint for an organisation, and there is another with this OIN");
            endpoints.Add(endpoint);
        }

        return endpoints.Count == 0 ? null : new FeedbackSettings(ReadOwn(section), endpoints);
    }

    private static bool HasEndpoint(IConfigurationSection client) =>
        client.GetSection("Feedback").GetChildren().Any(setting => !string.IsNullOrEmpty(setting.Value));

    private static Organisation ReadOwn(IConfiguration section)
    {
        if (!Oin.TryParse(section["Oin"], out var oin))
            throw new BadSettingException("SafeHome__Oin", "the OIN of this Veilig Thuis organisation, twenty digits, since it signs feedback");
        if (section["Name"] is not { Length: > 0 and <= LongestName } name)
            throw new BadSettingException("SafeHome__Name", "the name of this Veilig Thuis organisation, since it signs feedback");
        return new Organisation(oin, name);
    }

    private static FeedbackEndpoint ReadEndpoint(IConfigurationSection client, string setting, bool isDevelopment)
    {
        if (client["Role"] != Roles.Reporter) throw new BadSettingException(setting, $"nothing, since only a client with role {Roles.Reporter} is given feedback");
        if (!Oin.TryParse(client["Oin"], out var oin)) throw new BadSettingException($"SafeHome__Clients__{client.Key}__Oin", "twenty digits");
        var feedback = client.GetSection("Feedback");
        var format = ReadFormat(feedback, setting);
        return new FeedbackEndpoint(
            oin,
            format,
            format is FeedbackFormat.Stuf ? ReadApplication(feedback, setting) : "",
            new Destination(client["Name"] ?? "", ReadAddress(feedback, setting, isDevelopment), ReadCredential(feedback, setting), ReadSigningKey(feedback, setting, format)));
    }

    private static FeedbackFormat ReadFormat(IConfigurationSection feedback, string setting) => feedback["Format"] switch
    {
        "stuf" => FeedbackFormat.Stuf,
        "cloudevents" => FeedbackFormat.CloudEvents,
        _ => throw new BadSettingException($"{setting}__Format", "stuf or cloudevents"),
    };

    private static string ReadApplication(IConfigurationSection feedback, string setting) =>
        feedback["Application"] is { Length: >= ShortestApplication and <= LongestApplication } application
            ? application
            : throw new BadSettingException($"{setting}__Application", "the name of the application that StUF messages are for, of 3 to 50 characters");

    // What is sent says that somebody reported: so over TLS, or on this machine while developing.
    private static Uri ReadAddress(IConfigurationSection feedback, string setting, bool isDevelopment) =>
        Uri.TryCreate(feedback["Url"], UriKind.Absolute, out var address) && address.UserInfo.Length == 0 && address.Fragment.Length == 0 &&
        (address.Scheme == Uri.UriSchemeHttps || (isDevelopment && address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? address
            : throw new BadSettingException($"{setting}__Url", "an address that starts with https://, without a name, a password or a #");

    private static Credential? ReadCredential(IConfigurationSection feedback, string setting)
    {
        var (apiKey, bearer) = (feedback["ApiKey"], feedback["Bearer"]);
        if (!string.IsNullOrEmpty(apiKey) && !string.IsNullOrEmpty(bearer))
            throw new BadSettingException($"{setting}__Bearer", "nothing where there is an ApiKey");
        if (!string.IsNullOrEmpty(apiKey)) return new Credential("X-API-Key", Visible(apiKey, $"{setting}__ApiKey"));
        return string.IsNullOrEmpty(bearer) ? null : new Credential("Authorization", $"Bearer {Visible(bearer, $"{setting}__Bearer")}");
    }

    // Whatever else would change the headers that follow it.
    private static string Visible(string value, string setting) =>
        value.All(c => c is > ' ' and <= '~') ? value : throw new BadSettingException(setting, "visible ASCII characters");

    private static SigningKey? ReadSigningKey(IConfigurationSection feedback, string setting, FeedbackFormat format)
    {
        if (feedback["SigningKey"] is not { Length: > 0 } text)
        {
            return format is FeedbackFormat.Stuf
                ? null
                : throw new BadSettingException($"{setting}__SigningKey", "a key of 24 to 64 bytes in base64, by which the reporter knows that an event is real");
        }

        var key = new byte[SigningKey.MostBytes];
        return Convert.TryFromBase64String(text, key, out var length) && length >= SigningKey.FewestBytes
            ? new SigningKey(key.AsSpan(0, length))
            : throw new BadSettingException($"{setting}__SigningKey", "a key of 24 to 64 bytes in base64");
    }
}
