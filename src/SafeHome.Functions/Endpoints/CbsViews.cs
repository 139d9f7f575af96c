using System.Text.Json.Serialization;
using SafeHome.Core.Cbs;
using SafeHome.Core.LeadTimes;
using SafeHome.Pipeline.Audit;
using SafeHome.Pipeline.Cbs;

namespace SafeHome.Functions.Endpoints;

/// <summary>A delivery as CBS would check it.</summary>
public sealed record CbsCheckView(
    [property: JsonPropertyName("regio")] string Region,
    [property: JsonPropertyName("periode")] string Period,
    [property: JsonPropertyName("indeling")] CbsLayoutView Layout,
    [property: JsonPropertyName("vulling")] IReadOnlyList<CbsFillView> Fill,
    [property: JsonPropertyName("tegenstrijdigheden")] IReadOnlyList<CbsContradictionView> Contradictions)
{
    internal static CbsCheckView Of(string region, ReportPeriod period, DeliveryCheck check) => new(
        region,
        period.Name,
        new CbsLayoutView(RecordLayout.Current.Version, RecordLayout.Current.Status),
        [.. check.Fill.Select(fill => new CbsFillView(fill.Record, fill.Field, fill.Required, fill.Filled, fill.Of, fill.Share))],
        [.. check.Contradictions.Select(found => new CbsContradictionView(found.Rule.Code(), found.Rule.Text(), found.Record, found.Id))]);
}

/// <summary>By which layout a delivery is made.</summary>
public sealed record CbsLayoutView([property: JsonPropertyName("versie")] string Version, [property: JsonPropertyName("status")] string Status);

/// <summary>How well a field is filled.</summary>
public sealed record CbsFillView(
    [property: JsonPropertyName("record")] string Record,
    [property: JsonPropertyName("veld")] string Field,
    [property: JsonPropertyName("verplicht")] bool Required,
    [property: JsonPropertyName("gevuld")] int Filled,
    [property: JsonPropertyName("records")] int Of,
    [property: JsonPropertyName("aandeel")] decimal? Share);

/// <summary>Fields of a record that cannot all be true.</summary>
public sealed record CbsContradictionView(
    [property: JsonPropertyName("regel")] string Rule,
    [property: JsonPropertyName("tekst")] string Text,
    [property: JsonPropertyName("record")] string Record,
    [property: JsonPropertyName("nummer")] string Id);

/// <summary>The deliveries of a period so far.</summary>
public sealed record CbsHistoryView(
    [property: JsonPropertyName("regio")] string Region,
    [property: JsonPropertyName("periode")] string Period,
    [property: JsonPropertyName("ongeschonden")] bool IsIntact,
    [property: JsonPropertyName("leveringen")] IReadOnlyList<CbsDeliveryView> Deliveries)
{
    internal static CbsHistoryView Of(string region, ReportPeriod period, AuditReading trail) => new(
        region, period.Name, trail.IsIntact, [.. trail.Looks.Select(look => new CbsDeliveryView(look.At.UtcDateTime, look.By, look.Reason ?? ""))]);
}

/// <summary>A delivery that was made.</summary>
public sealed record CbsDeliveryView(
    [property: JsonPropertyName("gemaakt")] DateTime At,
    [property: JsonPropertyName("door")] string By,
    [property: JsonPropertyName("inhoud")] string What);
