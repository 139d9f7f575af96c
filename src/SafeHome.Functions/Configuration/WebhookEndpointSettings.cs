using SafeHome.Core.Routing;
using SafeHome.Functions.SignIn;
using SafeHome.Pipeline.Routing;
using SafeHome.Pipeline.Sending;

namespace SafeHome.Functions.Configuration;

/// <summary>Reads which receivers have a system of their own that is told of transfers.</summary>
internal static class WebhookEndpointSettings
{
    /// <summary>Reads the settings; null where no client has an endpoint.</summary>
    /// <param name="section">The settings of the app.</param>
    /// <param name="clients">The clients, in the order of the settings.</param>
    /// <param name="receivers">The receivers for which they answer.</param>
    /// <param name="isDevelopment">Whether an endpoint may be on this machine without TLS.</param>
    /// <exception cref="BadSettingException">They are not whole, an address is not safe, or a receiver would be told twice.</exception>
    public static WebhookSettings? Read(IConfiguration section, IReadOnlyList<Client> clients, ReceiverDirectory receivers, bool isDevelopment)
    {
        var endpoints = new Dictionary<string, Destination>(StringComparer.Ordinal);
        foreach (var (settings, client) in section.GetSection("Clients").GetChildren().Zip(clients))
        {
            var webhook = settings.GetSection("Webhook");
            if (!DestinationSettings.HasAny(webhook)) continue;
            var setting = $"SafeHome__Clients__{settings.Key}__Webhook";
            if (client.Role != Roles.Receiver) throw new BadSettingException(setting, $"nothing, since only a client with role {Roles.Receiver} is told of transfers");
            var destination = DestinationSettings.Read(webhook, setting, client.Name, isSigned: true, isDevelopment);
            foreach (var receiver in receivers.All.Where(receiver => client.AnswersFor(receiver.Id)))
            {
                if (!endpoints.TryAdd(receiver.Id, destination))
                    throw new BadSettingException(setting, $"one webhook for a receiver, and another client has one for {receiver.Id}");
            }
        }

        return endpoints.Count == 0 ? null : new WebhookSettings(DestinationSettings.ReadOwn(section), endpoints);
    }
}
