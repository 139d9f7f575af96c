using System.Text.Json.Serialization;
using SafeHome.Core.Cases;
using SafeHome.Core.Reports;
using SafeHome.Functions.Http;
using SafeHome.Pipeline;
using SafeHome.Pipeline.Triage;

namespace SafeHome.Functions.Endpoints;

/// <summary>The worklist: most urgent first, then by due date.</summary>
public static class WorklistEndpoint
{
    private static readonly Dictionary<string, Phase> Lists = new(StringComparer.Ordinal)
    {
        ["triage"] = Phase.Assessment,
        ["overdracht"] = Phase.Transfer,
        ["onderzoek"] = Phase.Service,
        ["monitoring"] = Phase.Monitoring,
    };

    /// <summary>The names of the lists.</summary>
    public static IReadOnlyCollection<string> ListNames => Lists.Keys;

    /// <summary>A page of one list, over all regions of the client.</summary>
    public static async Task<IResult> ReadAsync(
        HttpContext context, SafeHomePipeline pipeline, CancellationToken cancellation, string lijst = "triage", string? gemeente = null, string pagina = "1")
    {
        if (!Lists.TryGetValue(lijst, out var phase))
            return Problems.Invalid([new InvalidParam("lijst", "code", $"Kies een van: {string.Join(", ", Lists.Keys)}.")]);
        if (!Paging.TryRead(pagina, out var page)) return Paging.Invalid();

        var entries = await pipeline.ReadWorklist.FirstAsync(
            context.Viewer(), phase, gemeente is null ? null : entry => entry.Municipality == gemeente, page * Paging.Size + 1, cancellation);
        var query = gemeente is null ? $"lijst={lijst}" : $"lijst={lijst}&gemeente={Uri.EscapeDataString(gemeente)}";
        return Results.Ok(Paging.Cut(entries.Select(WorklistItem.Of), page, $"/v1/casussen?{query}"));
    }
}

/// <summary>A case on the worklist.</summary>
public sealed record WorklistItem(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("fase")] string Phase,
    [property: JsonPropertyName("urgentie")] string? Urgency,
    [property: JsonPropertyName("uiterlijk")] DateOnly Due,
    [property: JsonPropertyName("gemeente")] string? Municipality,
    [property: JsonPropertyName("meldingen")] int Reports,
    [property: JsonPropertyName("minderjarigen")] int Minors,
    [property: JsonPropertyName("ontvangen")] DateTime Received,
    [property: JsonPropertyName("overdrachtGeweigerd")] bool IsRefused,
    [property: JsonPropertyName("overdrachtVerlopen")] bool IsLapsed,
    [property: JsonPropertyName("behandelaar")] HandlerView? Handler)
{
    internal static WorklistItem Of(WorklistEntry entry) => new(
        entry.CaseId,
        Terms.Of(entry.Phase),
        entry.Urgency is { } urgency ? Terms.Of(urgency) : null,
        entry.Due,
        entry.Municipality,
        entry.Reports,
        entry.Minors,
        entry.Received.UtcDateTime,
        entry.IsRefused,
        entry.IsLapsed,
        HandlerView.Of(entry.Handler));
}
