using SafeHome.Core.Cases.Progress;
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
        var overtaken = @case.Reports.Where(other => other.Proposal is not null && report.ComesBefore(other));
        return Propose(@case, [report, .. overtaken], proposer, at);
    }

    /// <summary>Decides the proposals again after reports came or left: each that waits for a decision, where the proposal is missing or another now.</summary>
    public static IReadOnlyList<CaseEvent> Again(Case @case, Proposer proposer, DateTimeOffset at) =>
        Propose(@case, @case.Reports, proposer, at);

    /// <summary>Adds to what a command did: where a transfer came back by it, its report gets a new proposal, and not to the same receiver again.</summary>
    /// <param name="result">What the command did.</param>
    /// <param name="case">The case before it.</param>
    /// <param name="proposer">Proposes.</param>
    /// <param name="at">Now.</param>
    public static CommandResult AfterReturn(CommandResult result, Case @case, Proposer proposer, DateTimeOffset at)
    {
        if (!result.Events.Any(happened => happened is ReferralAnswered { Accepted: false } or ReferralWithdrawn or ReferralLapsed)) return result;
        var after = @case.After(result.Events);
        return result with { Events = [.. result.Events, .. Propose(after, after.Reports.Where(report => report.Proposal is not null), proposer, at)] };
    }

    // Of these, the table lets those be proposed again that wait for a decision.
    private static IReadOnlyList<CaseEvent> Propose(Case @case, IEnumerable<CaseReport> reports, Proposer proposer, DateTimeOffset at) =>
    [
        .. from report in reports
           where StateTable.Allows(report.State, Step.Propose)
           let history = CaseHistories.Of(@case, report, proposer.Receivers)
           let proposal = proposer.Propose(report.Facts, history, report.Received, DutchTime.DayOf(at))
           where report.Proposal is null || !proposal.SaysTheSameAs(report.Proposal)
           select new ProposalMade(at, CaseEvent.System, report.Id, proposal),
    ];
}
