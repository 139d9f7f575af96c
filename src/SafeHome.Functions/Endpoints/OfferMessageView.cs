using System.Text.Json.Serialization;
using SafeHome.Pipeline.Routing;

namespace SafeHome.Functions.Endpoints;

/// <summary>The message to a receiver's own system about a transfer or a notice.</summary>
public sealed record OfferMessageView(
    [property: JsonPropertyName("status")] string State,
    [property: JsonPropertyName("tijdstip")] DateTime At,
    [property: JsonPropertyName("pogingen")] int? Attempts)
{
    internal static OfferMessageView? Of(OfferMessage? message) =>
        message is null ? null : new OfferMessageView(Terms.Of(message.State), message.At.UtcDateTime, message.Attempts);
}
