using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.Triage;
using SafeHome.Pipeline.Cases;

namespace SafeHome.Pipeline.Triage;

/// <summary>What is proposed next where the receiver of a proposal has no place.</summary>
/// <param name="Position">Where the household would stand on the waiting list of the receiver that is full.</param>
/// <param name="Proposal">What the rules propose beside it.</param>
public sealed record NextBest(int Position, Proposal Proposal)
{
    /// <summary>The next best for a report that waits for its first decision; null for any other, and where there is a place.</summary>
    /// <param name="report">The report.</param>
    /// <param name="case">Its case.</param>
    /// <param name="receivers">The receivers that can be chosen, with what is left of their places.</param>
    /// <param name="settings">By which rules.</param>
    /// <param name="asOf">Now.</param>
    public static NextBest? For(CaseReport report, Case @case, IReadOnlyList<ReceiverChoice> receivers, PipelineSettings settings, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(settings);
        if (report is not { Decision: null, Proposal.Receiver: { } wanted }) return null;
        if (receivers.FirstOrDefault(choice => choice.Receiver.Id == wanted)?.Occupancy?.NextPosition is not { } position) return null;
        var history = CaseHistories.Of(@case, report, settings.Receivers);
        var next = settings.Proposer.ProposeBeside(report.Facts, history, report.Received, DutchTime.DayOf(asOf), settings.Receivers.Find(wanted)!);
        return new NextBest(position, next);
    }
}
