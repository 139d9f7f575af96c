using System.Text.Json.Serialization;
using SafeHome.Core.Cases;
using SafeHome.Core.Reports;
using SafeHome.Core.Triage;

namespace SafeHome.Functions.Endpoints;

/// <summary>A decision as it is sent in.</summary>
public sealed record DecisionBody(
    [property: JsonPropertyName("melding")] string? Report,
    [property: JsonPropertyName("besluit")] string? Decision,
    [property: JsonPropertyName("dienst")] string? Service,
    [property: JsonPropertyName("ontvanger")] string? Receiver,
    [property: JsonPropertyName("motivering")] string? Motivation)
{
    /// <summary>The command; or every fault of the body.</summary>
    internal (TakeDecision? Command, IReadOnlyList<InvalidParam> Faults) ToCommand()
    {
        var faults = new List<InvalidParam>();
        if (string.IsNullOrEmpty(Report)) faults.Add(new InvalidParam("/melding", "required", "De melding ontbreekt."));
        if (!DecisionCodes.TryParse(Decision, out var decision))
            faults.Add(new InvalidParam("/besluit", Decision is null ? "required" : "code", "Kies VT-00, VT-01-01, VT-01-02, VT-01-03, VT-01-04 of VT-99."));
        if (!Terms.TryService(Service, out var service))
            faults.Add(new InvalidParam("/dienst", "code", "Kies onderzoek of voorwaardenEnVervolg."));
        if (Explanation.IsTooLong(Motivation)) faults.Add(Explanation.TooLong("/motivering"));
        return faults.Count > 0 ? (null, faults) : (new TakeDecision(Report!, decision, service, Receiver, Motivation), []);
    }
}

/// <summary>A decision as it is shown.</summary>
public sealed record DecisionView(
    [property: JsonPropertyName("melding")] string Report,
    [property: JsonPropertyName("besluit")] string Decision,
    [property: JsonPropertyName("dienst")] string? Service,
    [property: JsonPropertyName("ontvanger")] string? Receiver,
    [property: JsonPropertyName("motivering")] string? Motivation,
    [property: JsonPropertyName("door")] string By,
    [property: JsonPropertyName("tijdstip")] DateTime At)
{
    internal static DecisionView Of(DecisionTaken decision) => new(
        decision.ReportId,
        decision.Decision.Code(),
        Terms.Of(decision.Service),
        decision.Receiver,
        decision.Motivation,
        decision.By,
        decision.At.UtcDateTime);
}
