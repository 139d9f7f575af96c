using System.Text.Json.Serialization;
using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.LeadTimes.Clocks;
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
        HttpContext context, SafeHomePipeline pipeline, PipelineSettings settings, TimeProvider time, CancellationToken cancellation, string lijst = "triage", string? gemeente = null, string pagina = "1")
    {
        if (!Lists.TryGetValue(lijst, out var phase))
            return Problems.Invalid([new InvalidParam("lijst", "code", $"Kies een van: {string.Join(", ", Lists.Keys)}.")]);
        if (!Paging.TryRead(pagina, out var page)) return Paging.Invalid();

        var entries = await pipeline.ReadWorklist.FirstAsync(
            context.Viewer(), phase, gemeente is null ? null : entry => entry.Municipality == gemeente, page * Paging.Size + 1, cancellation);
        var query = gemeente is null ? $"lijst={lijst}" : $"lijst={lijst}&gemeente={Uri.EscapeDataString(gemeente)}";
        var today = DutchTime.DayOf(time.GetUtcNow());
        var items = entries.Select(entry => WorklistItem.Of(entry, Escalations.StepOn(today, entry.Due, settings.Calendar)));
        return Results.Ok(Paging.Cut(items, page, $"/v1/casussen?{query}"));
    }
}

/// <summary>A case on the worklist.</summary>
public sealed record WorklistItem(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("fase")] string Phase,
    [property: JsonPropertyName("urgentie")] string? Urgency,
    [property: JsonPropertyName("uiterlijk")] DateOnly Due,
    [property: JsonPropertyName("termijn")] string? Step,
    [property: JsonPropertyName("gemeente")] string? Municipality,
    [property: JsonPropertyName("meldingen")] int Reports,
    [property: JsonPropertyName("minderjarigen")] int Minors,
    [property: JsonPropertyName("ontvangen")] DateTime Received,
    [property: JsonPropertyName("overdrachtGeweigerd")] bool IsRefused,
    [property: JsonPropertyName("overdrachtVerlopen")] bool IsLapsed,
    [property: JsonPropertyName("behandelaar")] HandlerView? Handler)
{
    internal static WorklistItem Of(WorklistEntry entry, EscalationStep? step) => new(
        entry.CaseId,
        Terms.Of(entry.Phase),
        entry.Urgency is { } urgency ? Terms.Of(urgency) : null,
        entry.Due,
        step is { } reached ? Terms.Of(reached) : null,
        entry.Municipality,
        entry.Reports,
        entry.Minors,
        entry.Received.UtcDateTime,
        entry.IsRefused,
        entry.IsLapsed,
        HandlerView.Of(entry.Handler));
}
