using SafeHome.Core.LeadTimes;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Cases;

/// <summary>The command by which the rules propose what to do with a report.</summary>
/// <param name="ReportId">The report; it belongs to the case.</param>
public sealed record MakeProposals(string ReportId)
{
    /// <summary>
    /// Decides the proposal for the report. Where the report came to the case after one that was received later, that one's history has
    /// changed: it gets a new proposal if no person has decided on it, and the old one stays in the events.
    /// </summary>
    public IReadOnlyList<CaseEvent> On(Case @case, Proposer proposer, DateTimeOffset at)
    {
        var report = @case.Report(ReportId) ?? throw new ArgumentException("The report does not belong to the case.", nameof(@case));
        var overtaken = @case.Reports.Where(other => other is { Proposal: not null, Decision: null } && report.ComesBefore(other));
        return
        [
            new ProposalMade(at, CaseEvent.System, report.Id, Propose(report)),
            .. from other in overtaken
               let proposal = Propose(other)
               where !proposal.SaysTheSameAs(other.Proposal!)
               select new ProposalMade(at, CaseEvent.System, other.Id, proposal),
        ];

        Proposal Propose(CaseReport of) =>
            proposer.Propose(of.Facts, CaseHistories.Of(@case, of, proposer.Receivers), of.Received, DutchTime.DayOf(at));
    }
}
