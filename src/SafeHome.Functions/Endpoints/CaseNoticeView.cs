using System.Text.Json.Serialization;
using SafeHome.Core.Cases;
using SafeHome.Pipeline.Routing;

namespace SafeHome.Functions.Endpoints;

/// <summary>A notice in a case: who was informed that another takes the lead.</summary>
public sealed record CaseNoticeView(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("melding")] string Report,
    [property: JsonPropertyName("ontvanger")] string Receiver,
    [property: JsonPropertyName("regie")] string Lead,
    [property: JsonPropertyName("gegeven")] DateTime? Given,
    [property: JsonPropertyName("bericht")] OfferMessageView? Message)
{
    internal static CaseNoticeView Of(Notice notice, IReadOnlyDictionary<string, OfferMessage> messages)
    {
        var id = notice.Id.ToString();
        return new(id, notice.ReportId, notice.Receiver, notice.Lead, notice.Given?.UtcDateTime, OfferMessageView.Of(messages.GetValueOrDefault(id)));
    }
}
