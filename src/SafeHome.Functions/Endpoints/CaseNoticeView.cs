using System.Text.Json.Serialization;
using SafeHome.Core.Cases;

namespace SafeHome.Functions.Endpoints;

/// <summary>A notice in a case: who was informed that another takes the lead.</summary>
public sealed record CaseNoticeView(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("melding")] string Report,
    [property: JsonPropertyName("ontvanger")] string Receiver,
    [property: JsonPropertyName("regie")] string Lead,
    [property: JsonPropertyName("gegeven")] DateTime? Given)
{
    internal static CaseNoticeView Of(Notice notice) =>
        new(new NoticeId(notice.ReportId, notice.Number).ToString(), notice.ReportId, notice.Receiver, notice.Lead, notice.Given?.UtcDateTime);
}
