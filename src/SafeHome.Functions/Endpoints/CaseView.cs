using System.Text.Json.Serialization;
using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.Reports;
using SafeHome.Core.Triage;

namespace SafeHome.Functions.Endpoints;

/// <summary>A case as triage staff see it.</summary>
public sealed record CaseView(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("regio")] string Region,
    [property: JsonPropertyName("gemeente")] string? Municipality,
    [property: JsonPropertyName("fase")] string Phase,
    [property: JsonPropertyName("urgentie")] string? Urgency,
    [property: JsonPropertyName("behandelaar")] string? Handler,
    [property: JsonPropertyName("personen")] IReadOnlyList<PersonView> Persons,
    [property: JsonPropertyName("meldingen")] IReadOnlyList<CaseReportView> Reports,
    [property: JsonPropertyName("voorstellen")] IReadOnlyList<ProposalView> Proposals,
    [property: JsonPropertyName("besluiten")] IReadOnlyList<DecisionView> Decisions,
    [property: JsonPropertyName("overdrachten")] IReadOnlyList<CaseTransferView> Transfers,
    [property: JsonPropertyName("kennisgevingen")] IReadOnlyList<CaseNoticeView> Notices,
    [property: JsonPropertyName("ontvangers")] IReadOnlyList<ReceiverView> Receivers,
    [property: JsonPropertyName("klokken")] IReadOnlyList<ClockView> Clocks,
    [property: JsonPropertyName("mogelijkeKoppelingen")] IReadOnlyList<string> PossibleLinks,
    [property: JsonPropertyName("verwant")] IReadOnlyList<string> Related,
    [property: JsonPropertyName("historie")] IReadOnlyList<HistoryView> History)
{
    internal static CaseView Of(
        Case @case,
        IReadOnlyDictionary<string, Report> reports,
        IReadOnlyList<CaseEvent> events,
        IReadOnlyList<ReceiverView> receivers,
        DutchCalendar calendar) => new(
        @case.Id,
        @case.Region,
        @case.Municipality,
        Terms.Of(@case.Phase),
        @case.Urgency is { } urgency ? Terms.Of(urgency) : null,
        null,
        [.. @case.Persons.Select(PersonView.Of)],
        [.. @case.Reports.Select(report => CaseReportView.Of(report, reports.GetValueOrDefault(report.Id)))],
        [.. events.OfType<ProposalMade>().Select(ProposalView.Of)],
        [.. events.OfType<DecisionTaken>().Select(DecisionView.Of)],
        [.. @case.Referrals.Where(referral => referral.Offered is not null).Select(referral => CaseTransferView.Of(@case, referral))],
        [.. @case.Notices.Where(notice => notice.Given is not null).Select(CaseNoticeView.Of)],
        receivers,
        [.. @case.Reports.Select(report => ClockView.Of(AssessmentTerm.ClockOf(report, calendar)))],
        [],
        @case.RelatedCases,
        [.. events.Select(HistoryView.Of)]);
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
    [property: JsonPropertyName("regelversie")] string RulesVersion)
{
    internal static ProposalView Of(ProposalMade made) => new(
        made.ReportId,
        Terms.Of(made.Proposal.Urgency),
        Terms.Of(made.Proposal.Safety),
        made.Proposal.Decision.Code(),
        Terms.Of(made.Proposal.Service),
        made.Proposal.Receiver,
        [.. made.Proposal.Reasons.Select(reason => new ReasonView(reason.Rule, reason.Text))],
        made.Proposal.RulesVersion);
}

/// <summary>A rule that applied, and what it says.</summary>
public sealed record ReasonView([property: JsonPropertyName("regel")] string Rule, [property: JsonPropertyName("tekst")] string Text);

/// <summary>A term that runs, or ran.</summary>
public sealed record ClockView(
    [property: JsonPropertyName("term")] string Term,
    [property: JsonPropertyName("soort")] string Kind,
    [property: JsonPropertyName("melding")] string Report,
    [property: JsonPropertyName("begin")] DateOnly Begin,
    [property: JsonPropertyName("uiterlijk")] DateOnly Due,
    [property: JsonPropertyName("gestopt")] DateOnly? Stopped,
    [property: JsonPropertyName("gehaald")] bool? Met)
{
    internal static ClockView Of(Clock clock) =>
        new("veiligheidsbeoordeling", "norm", clock.ReportId, clock.Begin, clock.Due, clock.Stopped, clock.Met);
}

/// <summary>Something that happened in the case.</summary>
public sealed record HistoryView(
    [property: JsonPropertyName("tijdstip")] DateTime At,
    [property: JsonPropertyName("door")] string By,
    [property: JsonPropertyName("gebeurtenis")] string Happened,
    [property: JsonPropertyName("melding")] string? Report)
{
    internal static HistoryView Of(CaseEvent happened) => happened switch
    {
        ReportLinked e => new(e.At.UtcDateTime, e.By, "meldingGekoppeld", e.ReportId),
        ProposalMade e => new(e.At.UtcDateTime, e.By, "voorstelGedaan", e.ReportId),
        DecisionTaken e => new(e.At.UtcDateTime, e.By, "besluitGenomen", e.ReportId),
        ReferralOffered e => new(e.At.UtcDateTime, e.By, "overdrachtAangeboden", null),
        ReferralAnswered e => new(e.At.UtcDateTime, e.By, e.Accepted ? "overdrachtAanvaard" : "overdrachtGeweigerd", null),
        NoticeGiven e => new(e.At.UtcDateTime, e.By, "terInformatieGestuurd", e.ReportId),
        ReferralWithdrawn e => new(e.At.UtcDateTime, e.By, "overdrachtIngetrokken", null),
        ReferralLapsed e => new(e.At.UtcDateTime, e.By, "overdrachtVerlopen", null),
        FeedbackGiven e => new(e.At.UtcDateTime, e.By, "teruggekoppeld", e.ReportId),
        FeedbackSent e => new(e.At.UtcDateTime, e.By, "terugkoppelingVerstuurd", e.ReportId),
        _ => throw new ArgumentOutOfRangeException(nameof(happened)),
    };
}
