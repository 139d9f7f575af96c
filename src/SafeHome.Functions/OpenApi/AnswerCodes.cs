using SafeHome.Core.Cases;
using SafeHome.Core.Cases.Progress;
using SafeHome.Core.Cbs;
using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Core.Matching;
using SafeHome.Core.Persons;
using SafeHome.Core.Reports;
using SafeHome.Core.Routing;
using SafeHome.Core.Triage;
using SafeHome.Functions.Endpoints;
using SafeHome.Pipeline.LeadTimes.Files;
using SafeHome.Pipeline.Operations;
using SafeHome.Pipeline.Routing;

namespace SafeHome.Functions.OpenApi;

/// <summary>The codes that fields can hold, as the code itself writes them.</summary>
internal static class AnswerCodes
{
    public static IReadOnlyList<string> Decisions { get; } = Of<DecisionCode>(code => code.Code());

    public static IReadOnlyList<string> Services { get; } = Of<Service>(service => Terms.Of(service)!);

    public static IReadOnlyList<string> ServiceOutcomes { get; } = Of<ServiceOutcome>(Terms.Of);

    private static readonly IReadOnlyList<string> _progress = Of<ReportProgress>(Terms.Of);
    private static readonly IReadOnlyList<string> _phases = Of<Phase>(Terms.Of);
    private static readonly IReadOnlyList<string> _urgencies = Of<Urgency>(Terms.Of);
    private static readonly IReadOnlyList<string> _transfers = [.. Of<ReferralStatus>(Terms.Of), Terms.Informed];

    /// <summary>By schema and field.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> OfField { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["ReceivedReport.status"] = [Terms.Of(ReportProgress.Received)],
        ["FollowedReport.status"] = _progress,
        ["Remark.code"] = ["bsn", "birthDate", "postcode", "houseNumber", "municipality", "role", "signal"],
        ["WorklistItem.fase"] = _phases,
        ["WorklistItem.urgentie"] = _urgencies,
        ["WorklistItem.termijn"] = Of<EscalationStep>(Terms.Of),
        ["CaseView.fase"] = _phases,
        ["CaseView.urgentie"] = _urgencies,
        ["PersonView.hoedanigheid"] = Of<Capacity>(capacity => capacity.Code()),
        ["PersonView.vlaggen"] = Of<PersonFlag>(flag => flag.Code()),
        ["CaseReportView.vlaggen"] = Of<ReportFlag>(flag => flag.Code()),
        ["CaseReportView.vervolgmelding"] = Of<FollowUp>(followUp => Terms.Of(followUp)!),
        ["CaseReportView.aardGeweld"] = InOrder(CodeLists.Violence),
        ["ReporterView.hoedanigheid"] = InOrder(CodeLists.ReporterCapacity),
        ["ProposalView.urgentie"] = _urgencies,
        ["ProposalView.veiligheid"] = Of<SafetyAppraisal>(Terms.Of),
        ["ProposalView.besluit"] = Decisions,
        ["ProposalView.dienst"] = Services,
        ["NextBestView.besluit"] = Decisions,
        ["NextBestView.dienst"] = Services,
        ["TextSignalView.signaal"] = InOrder(CodeLists.Signal),
        ["TrialProposalView.urgentie"] = _urgencies,
        ["TrialProposalView.veiligheid"] = Of<SafetyAppraisal>(Terms.Of),
        ["TrialProposalView.besluit"] = Decisions,
        ["TrialProposalView.dienst"] = Services,
        ["UrgencyShift.oud"] = _urgencies,
        ["UrgencyShift.nieuw"] = _urgencies,
        ["DecisionShift.oud"] = Decisions,
        ["DecisionShift.nieuw"] = Decisions,
        ["DecisionView.besluit"] = Decisions,
        ["DecisionView.dienst"] = Services,
        ["ClockView.term"] = Of<ClockTerm>(Terms.Of),
        ["ClockView.soort"] = Of<ClockKind>(Terms.Of),
        ["CaseTransferView.status"] = _transfers,
        ["OfferMessageView.status"] = Of<OfferMessageState>(Terms.Of),
        ["ReceiverView.soortOntvanger"] = Of<ReceiverKind>(kind => kind.Code()),
        ["TransferItem.status"] = _transfers,
        ["TransferView.status"] = _transfers,
        ["TransferView.urgentie"] = _urgencies,
        ["FieldView.veld"] = Of<PersonField>(Terms.Of),
        ["FieldView.niveau"] = Of<ComparisonLevel>(Terms.Of),
        ["RelatedView.relatie"] = Of<Relation>(Terms.Of),
        ["LinkChange.actie"] = [LinkBody.Confirm, LinkBody.Reject, LinkBody.Undo],
        ["CaseReportView.stand"] = Of<ReportState>(state => state.Code()),
        ["ServiceView.dienst"] = Services,
        ["ServiceView.uitkomst"] = ServiceOutcomes,
        ["ProgressChange.actie"] = ProgressBody.Actions,
        ["ProgressChange.fase"] = _phases,
        ["HandlerChange.actie"] = [HandlerBody.Claim, HandlerBody.TakeOver, HandlerBody.GiveBack],
        ["LeadTimesView.weergave"] = [LeadTimesView.Exact, LeadTimesView.Published],
        ["LeadTimeLineView.naar"] = ["bron", "urgentie", "ontvanger", "soortOntvanger"],
        ["TermView.term"] = [.. LeadTimesCsv.Terms.Select(term => term.Clock.Code()).Distinct(StringComparer.Ordinal)],
        ["TermView.soort"] = Of<ClockKind>(kind => kind.Code()),
        ["CbsContradictionView.regel"] = Of<ContradictionRule>(rule => rule.Code()),
        ["ParkedItem.wachtrij"] = ParkedWork.Places,
    };

    private static List<string> Of<T>(Func<T, string> code)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(code)];

    private static List<string> InOrder(string list) => [.. CodeLists.Codes(list).Order(StringComparer.Ordinal)];
}
