using System.Text.Json.Serialization;
using SafeHome.Core.Cases.Progress;

namespace SafeHome.Functions.Endpoints;

/// <summary>A service of Veilig Thuis on a report.</summary>
public sealed record ServiceView(
    [property: JsonPropertyName("dienst")] string? Kind,
    [property: JsonPropertyName("besloten")] DateTime Decided,
    [property: JsonPropertyName("gestart")] DateTime? Started,
    [property: JsonPropertyName("voltooid")] DateTime? Completed,
    [property: JsonPropertyName("uitkomst")] string? Outcome)
{
    internal static ServiceView Of(ServiceCourse course) => new(
        Terms.Of(course.Kind),
        course.Decided.UtcDateTime,
        course.Started?.UtcDateTime,
        course.Completed?.UtcDateTime,
        course.Outcome is { } outcome ? Terms.Of(outcome) : null);
}
