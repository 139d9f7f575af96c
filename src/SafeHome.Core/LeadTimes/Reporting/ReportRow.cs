using SafeHome.Core.Cases;
using SafeHome.Core.Routing;
using SafeHome.Core.Triage;

namespace SafeHome.Core.LeadTimes.Reporting;

/// <summary>What is counted of one report to Veilig Thuis.</summary>
/// <param name="Received">When it was received: that says to which period it and all its clocks belong.</param>
/// <param name="Municipality">Where the household lives.</param>
/// <param name="Source">The CBS group of the reporter, a code of list "cbsGroep"; null where unknown.</param>
/// <param name="Urgency">As proposed; null before triage.</param>
/// <param name="FollowUp">In which phase of the case it came; null where it is no follow-up report.</param>
/// <param name="Clocks">Its clocks, but for those of transfers.</param>
/// <param name="Transfers">Its transfers that were offered.</param>
public sealed record ReportRow(
    DateTimeOffset Received,
    Place Municipality,
    string? Source,
    Urgency? Urgency,
    FollowUp? FollowUp,
    IReadOnlyList<CountedClock> Clocks,
    IReadOnlyList<TransferRow> Transfers)
{
    /// <summary>Whether the rules proposed a transfer to MDA++.</summary>
    public bool ProposesMdaPlusPlus { get; init; }

    /// <summary>Whether it was passed on, as <see cref="CaseReport.IsPassedOn"/>: then nothing else of it is counted.</summary>
    public bool IsPassedOn { get; init; }

    /// <summary>Whether two rows are equal, clocks and transfers included.</summary>
    public bool SaysTheSameAs(ReportRow other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return this with { Clocks = other.Clocks, Transfers = other.Transfers } == other
            && Clocks.SequenceEqual(other.Clocks) && Transfers.SequenceEqual(other.Transfers);
    }
}

/// <summary>What is counted of one transfer.</summary>
/// <param name="Receiver">To whom it was offered.</param>
/// <param name="Kind">What the receiver is; null where it is not in the directory any more.</param>
/// <param name="Status">What it came to: offered while it waits.</param>
/// <param name="Clock">From the offer to the answer, or until it was taken back.</param>
public sealed record TransferRow(string Receiver, ReceiverKind? Kind, ReferralStatus Status, CountedClock Clock);
