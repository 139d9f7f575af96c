using System.Text.Json.Serialization;
using SafeHome.Core.Cases;
using SafeHome.Core.Triage;
using SafeHome.Pipeline;
using SafeHome.Pipeline.Cases;

namespace SafeHome.Functions.Endpoints;

/// <summary>A case as triage staff see it.</summary>
public sealed record CaseView(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("regio")] string Region,
    [property: JsonPropertyName("gemeente")] string? Municipality,
    [property: JsonPropertyName("fase")] string Phase,
    [property: JsonPropertyName("urgentie")] string? Urgency,
    [property: JsonPropertyName("behandelaar")] HandlerView? Handler,
    [property: JsonPropertyName("afscherming")] ProtectionView? Protection,
    [property: JsonPropertyName("personen")] IReadOnlyList<PersonView> Persons,
    [property: JsonPropertyName("meldingen")] IReadOnlyList<CaseReportView> Reports,
    [property: JsonPropertyName("voorstellen")] IReadOnlyList<ProposalView> Proposals,
    [property: JsonPropertyName("besluiten")] IReadOnlyList<DecisionView> Decisions,
    [property: JsonPropertyName("overdrachten")] IReadOnlyList<CaseTransferView> Transfers,
    [property: JsonPropertyName("kennisgevingen")] IReadOnlyList<CaseNoticeView> Notices,
    [property: JsonPropertyName("ontvangers")] IReadOnlyList<ReceiverView> Receivers,
    [property: JsonPropertyName("klokken")] IReadOnlyList<ClockView> Clocks,
    [property: JsonPropertyName("koppelingen")] IReadOnlyList<LinkView> Links,
    [property: JsonPropertyName("mogelijkeKoppelingen")] IReadOnlyList<PossibleLinkView> PossibleLinks,
    [property: JsonPropertyName("verwant")] IReadOnlyList<RelatedView> Related,
    [property: JsonPropertyName("samengevoegdMet")] string? JoinedInto,
    [property: JsonPropertyName("historie")] IReadOnlyList<HistoryView> History)
{
    internal static CaseView Of(CaseFile file, PipelineSettings settings, DateTimeOffset asOf) =>
        Of(file, file.Case, StandingEvents.Of(file.Events), settings, asOf);

    private static CaseView Of(CaseFile file, Case @case, IReadOnlyList<CaseEvent> standing, PipelineSettings settings, DateTimeOffset asOf) => new(
        @case.Id,
        @case.Region,
        @case.Municipality,
        Terms.Of(@case.Phase),
        @case.Urgency is { } urgency ? Terms.Of(urgency) : null,
        HandlerView.Of(@case.Handler),
        @case.Protection is null ? null : ProtectionView.Of(@case.Protection),
        [.. file.Persons.Select(PersonView.Of)],
        [.. @case.Reports.Select(report => CaseReportView.Of(report, file.Reports.GetValueOrDefault(report.Id)))],
        [.. standing.OfType<ProposalMade>().Select(made => ProposalView.Of(made, NextBestView.For(made, file, settings, asOf)))],
        [.. standing.OfType<DecisionTaken>().Select(DecisionView.Of)],
        [.. @case.Referrals.Where(referral => referral.Offered is not null).Select(referral => CaseTransferView.Of(referral, file.OfferMessages.GetValueOrDefault(referral.Id.ToString())))],
        [.. @case.Notices.Where(notice => notice.Given is not null).Select(notice => CaseNoticeView.Of(notice, file.OfferMessages))],
        [.. file.Receivers.Select(ReceiverView.Of)],
        [.. file.Clocks.Select(ClockView.Of)],
        [.. LinkView.Of(standing)],
        [.. file.Links.Select(link => PossibleLinkView.Of(link, file.Reports))],
        [.. file.Related.Select(RelatedView.Of)],
        @case.JoinedInto,
        [.. file.Events.SelectMany(HistoryView.All)]);
}

/// <summary>A proposal as it is shown.</summary>
public sealed record ProposalView(
    [property: JsonPropertyName("melding")] string Report,
    [property: JsonPropertyName("urgentie")] string Urgency,
    [property: JsonPropertyName("veiligheid")] string Safety,
    [property: JsonPropertyName("besluit")] string Decision,
    [property: JsonPropertyName("dienst")] string? Service,
    [property: JsonPropertyName("ontvanger")] string? Receiver,
    [property: JsonPropertyName("redenen")] IReadOnlyList<ReasonView> Reasons,
    [property: JsonPropertyName("regelversie")] string RulesVersion,
    [property: JsonPropertyName("volgendeKeus")] NextBestView? NextBest)
{
    internal static ProposalView Of(ProposalMade made, NextBestView? nextBest) => new(
        made.ReportId,
        Terms.Of(made.Proposal.Urgency),
        Terms.Of(made.Proposal.Safety),
        made.Proposal.Decision.Code(),
        Terms.Of(made.Proposal.Service),
        made.Proposal.Receiver,
        ReasonView.Of(made.Proposal.Reasons),
        made.Proposal.RulesVersion,
        nextBest);
}

/// <summary>A rule that applied, and what it says.</summary>
public sealed record ReasonView([property: JsonPropertyName("regel")] string Rule, [property: JsonPropertyName("tekst")] string Text)
{
    internal static IReadOnlyList<ReasonView> Of(IReadOnlyList<Reason> reasons) => [.. reasons.Select(reason => new ReasonView(reason.Rule, reason.Text))];
}
