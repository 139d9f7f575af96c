using SafeHome.Core.Persons;
using SafeHome.Functions.SignIn;
using SafeHome.Pipeline.Feedback;

namespace SafeHome.Functions.Configuration;

/// <summary>Reads to which reporters feedback is sent, and how.</summary>
internal static class FeedbackEndpointSettings
{
    // Limits of StUF 3.01 for an application.
    private const int ShortestApplication = 3;
    private const int LongestApplication = 50;

    /// <summary>Reads the settings; null where no client has an endpoint.</summary>
    /// <exception cref="BadSettingException">They are not whole, or an address is not safe.</exception>
    public static FeedbackSettings? Read(IConfiguration section, bool isDevelopment)
    {
        var endpoints = new List<FeedbackEndpoint>();
        foreach (var client in section.GetSection("Clients").GetChildren().Where(client => DestinationSettings.HasAny(client.GetSection("Feedback"))))
        {
            var setting = $"SafeHome__Clients__{client.Key}__Feedback";
            var endpoint = ReadEndpoint(client, setting, isDevelopment);
            if (endpoints.Exists(other => other.Reporter == endpoint.Reporter))
                throw new BadSettingException(setting, "one endpoint for an organisation, and there is another with this OIN");
            endpoints.Add(endpoint);
        }

        return endpoints.Count == 0 ? null : new FeedbackSettings(DestinationSettings.ReadOwn(section), endpoints);
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
            DestinationSettings.Read(feedback, setting, client["Name"] ?? "", isSigned: format is FeedbackFormat.CloudEvents, isDevelopment));
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
}
