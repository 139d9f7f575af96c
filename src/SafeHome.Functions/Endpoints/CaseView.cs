using System.Text.Json.Serialization;
using SafeHome.Core.Cases;
using SafeHome.Core.Reports;
using SafeHome.Core.Triage;
using SafeHome.Pipeline;
using SafeHome.Pipeline.Matching;
using SafeHome.Pipeline.Routing;

namespace SafeHome.Functions.Endpoints;

/// <summary>A case as triage staff see it.</summary>
public sealed record CaseView(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("regio")] string Region,
    [property: JsonPropertyName("gemeente")] string? Municipality,
    [property: JsonPropertyName("fase")] string Phase,
    [property: JsonPropertyName("urgentie")] string? Urgency,
    [property: JsonPropertyName("behandelaar")] HandlerView? Handler,
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
    internal static CaseView Of(
        Case @case,
        IReadOnlyDictionary<string, Report> reports,
        IReadOnlyList<CaseEvent> events,
        IReadOnlyList<FoundLink> links,
        IReadOnlyList<FoundRelation> related,
        IReadOnlyList<ReceiverView> receivers,
        IReadOnlyDictionary<string, OfferMessage> messages,
        PipelineSettings settings,
        DateTimeOffset asOf) => Of(@case, reports, events, StandingEvents.Of(events), links, related, receivers, messages, settings, asOf);

    private static CaseView Of(
        Case @case,
        IReadOnlyDictionary<string, Report> reports,
        IReadOnlyList<CaseEvent> events,
        IReadOnlyList<CaseEvent> standing,
        IReadOnlyList<FoundLink> links,
        IReadOnlyList<FoundRelation> related,
        IReadOnlyList<ReceiverView> receivers,
        IReadOnlyDictionary<string, OfferMessage> messages,
        PipelineSettings settings,
        DateTimeOffset asOf) => new(
        @case.Id,
        @case.Region,
        @case.Municipality,
        Terms.Of(@case.Phase),
        @case.Urgency is { } urgency ? Terms.Of(urgency) : null,
        HandlerView.Of(@case.Handler),
        [.. @case.Persons.Select(PersonView.Of)],
        [.. @case.Reports.Select(report => CaseReportView.Of(report, reports.GetValueOrDefault(report.Id)))],
        [.. standing.OfType<ProposalMade>().Select(made => ProposalView.Of(made, NextBestView.For(made, @case, receivers, settings, asOf)))],
        [.. standing.OfType<DecisionTaken>().Select(DecisionView.Of)],
        [.. @case.Referrals.Where(referral => referral.Offered is not null).Select(referral => CaseTransferView.Of(referral, messages.GetValueOrDefault(referral.Id.ToString())))],
        [.. @case.Notices.Where(notice => notice.Given is not null).Select(notice => CaseNoticeView.Of(notice, messages))],
        receivers,
        [.. ClockView.All(@case, links, settings.Clocks(asOf))],
        [.. LinkView.Of(standing)],
        [.. links.Select(link => PossibleLinkView.Of(link, reports))],
        [.. related.Select(RelatedView.Of)],
        @case.JoinedInto,
        [.. events.SelectMany(HistoryView.All)]);
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
