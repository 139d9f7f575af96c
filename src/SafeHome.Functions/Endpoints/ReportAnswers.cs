using System.Text.Json.Serialization;
using SafeHome.Core.Reports;

namespace SafeHome.Functions.Endpoints;

/// <summary>The answer to a report that is kept.</summary>
/// <param name="Id">By which it can be followed.</param>
/// <param name="Reference">The sender's own reference.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Received">When it was received, in UTC.</param>
/// <param name="Remarks">Values that could not be used as given and were kept aside; left out where there are none.</param>
public sealed record ReceivedReport(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("referentienummer")] string Reference,
    [property: JsonPropertyName("status")] string Status,
    [property: JsonPropertyName("ontvangen")] DateTime Received,
    [property: JsonIgnore] IReadOnlyList<Remark> Remarks)
{
    /// <summary>The remarks, or null where there are none.</summary>
    [JsonPropertyName("opmerkingen"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Remark>? RemarksIfAny => Remarks.Count == 0 ? null : Remarks;
}

/// <summary>A report as its sender may follow it.</summary>
/// <param name="Id">The report.</param>
/// <param name="Reference">The sender's own reference; null where the contents are damaged.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Received">When it was received, in UTC.</param>
/// <param name="Outcome">The last outcome that the reporter was told (CORV code); null while there is none.</param>
public sealed record FollowedReport(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("referentienummer")] string? Reference,
    [property: JsonPropertyName("status")] string Status,
    [property: JsonPropertyName("ontvangen")] DateTime Received,
    [property: JsonPropertyName("uitkomst")] string? Outcome);
