using System.Text.Json.Serialization;
using SafeHome.Core.Triage;
using SafeHome.Pipeline.Triage;

namespace SafeHome.Functions.Endpoints;

/// <summary>What rules would propose: for stated facts one proposal, for a month what would change.</summary>
public sealed record TrialView(
    [property: JsonPropertyName("regelversie")] string RulesVersion,
    [property: JsonPropertyName("voorstel")] TrialProposalView? Proposal,
    [property: JsonPropertyName("herhaling")] ReplayView? Replay)
{
    internal static TrialView Of(Proposal proposal) => new(proposal.RulesVersion, TrialProposalView.Of(proposal), null);

    internal static TrialView Of(string version, ReplayView replay) => new(version, null, replay);
}

/// <summary>A proposal for facts that belong to no report.</summary>
public sealed record TrialProposalView(
    [property: JsonPropertyName("urgentie")] string Urgency,
    [property: JsonPropertyName("veiligheid")] string Safety,
    [property: JsonPropertyName("besluit")] string Decision,
    [property: JsonPropertyName("dienst")] string? Service,
    [property: JsonPropertyName("ontvanger")] string? Receiver,
    [property: JsonPropertyName("redenen")] IReadOnlyList<ReasonView> Reasons)
{
    internal static TrialProposalView Of(Proposal proposal) => new(
        proposal.Urgency.Code(),
        proposal.Safety.Code(),
        proposal.Decision.Code(),
        Terms.Of(proposal.Service),
        proposal.Receiver,
        ReasonView.Of(proposal.Reasons));
}

/// <summary>What would change for the reports of a month.</summary>
public sealed record ReplayView(
    [property: JsonPropertyName("maand")] string Month,
    [property: JsonPropertyName("beoordeeld")] int Reports,
    [property: JsonPropertyName("gewijzigd")] int Changes,
    [property: JsonPropertyName("urgenties")] IReadOnlyList<UrgencyShift> Urgencies,
    [property: JsonPropertyName("besluiten")] IReadOnlyList<DecisionShift> Decisions,
    [property: JsonPropertyName("resultaten")] IReadOnlyList<ChangedReport> Results,
    [property: JsonPropertyName("pagina")] int Page,
    [property: JsonPropertyName("volgende")] string? Next)
{
    internal static ReplayView Of(string month, Replay replay, int page, string path) => new(
        month,
        replay.Reports,
        replay.Changed.Count,
        [.. replay.Urgencies.OrderBy(pair => pair.Key).Select(pair => new UrgencyShift(pair.Key.Old.Code(), pair.Key.New.Code(), pair.Value))],
        [.. replay.Decisions.OrderBy(pair => pair.Key).Select(pair => new DecisionShift(pair.Key.Old.Code(), pair.Key.New.Code(), pair.Value))],
        [.. replay.Changed.Select(ChangedReport.Of)],
        page,
        replay.HasMore ? $"{path}?pagina={page + 1}" : null);
}

/// <summary>How many reports would go from one urgency to another, or stay.</summary>
public sealed record UrgencyShift(
    [property: JsonPropertyName("oud")] string Old, [property: JsonPropertyName("nieuw")] string New, [property: JsonPropertyName("aantal")] int Count);

/// <summary>How many reports would go from one decision to another, or stay.</summary>
public sealed record DecisionShift(
    [property: JsonPropertyName("oud")] string Old, [property: JsonPropertyName("nieuw")] string New, [property: JsonPropertyName("aantal")] int Count);

/// <summary>A report of which the proposal would change.</summary>
public sealed record ChangedReport(
    [property: JsonPropertyName("id")] string Case,
    [property: JsonPropertyName("melding")] string Report,
    [property: JsonPropertyName("oud")] ChangedProposalView Old,
    [property: JsonPropertyName("nieuw")] ChangedProposalView New)
{
    internal static ChangedReport Of(ReplayedReport changed) =>
        new(changed.CaseId, changed.ReportId, ChangedProposalView.Of(changed.Old), ChangedProposalView.Of(changed.New));
}

/// <summary>A proposal before or after a change of the rules, with the rule that decided.</summary>
public sealed record ChangedProposalView(
    [property: JsonPropertyName("urgentie")] string Urgency,
    [property: JsonPropertyName("veiligheid")] string Safety,
    [property: JsonPropertyName("besluit")] string Decision,
    [property: JsonPropertyName("dienst")] string? Service,
    [property: JsonPropertyName("ontvanger")] string? Receiver,
    [property: JsonPropertyName("regel")] string Rule)
{
    // What decided is the first of the reasons.
    internal static ChangedProposalView Of(Proposal proposal) => new(
        proposal.Urgency.Code(), proposal.Safety.Code(), proposal.Decision.Code(), Terms.Of(proposal.Service), proposal.Receiver, proposal.Reasons[0].Rule);
}
