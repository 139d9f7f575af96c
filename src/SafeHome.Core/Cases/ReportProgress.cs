using SafeHome.Core.Cases.Progress;

namespace SafeHome.Core.Cases;

/// <summary>How far a report is, as its reporter may know.</summary>
public enum ReportProgress
{
    /// <summary>ontvangen: kept, and waiting.</summary>
    Received,

    /// <summary>gekoppeld: part of a case.</summary>
    Linked,

    /// <summary>voorgesteld: waiting for a person's decision.</summary>
    Proposed,

    /// <summary>besloten: a person has decided.</summary>
    Decided,

    /// <summary>overgedragen: a receiver has accepted.</summary>
    Transferred,

    /// <summary>afgesloten: nothing more follows.</summary>
    Closed,

    /// <summary>geparkeerd: a person must look why it does not go on.</summary>
    Parked,
}

/// <summary>Derives a report's progress from its case, so that the two never disagree.</summary>
public static class ReportProgressOf
{
    /// <summary>The progress of one report of the case.</summary>
    public static ReportProgress In(Case @case, CaseReport report)
    {
        if (@case.Referrals.Any(r => r.ReportId == report.Id && r.Status is ReferralStatus.Accepted)) return ReportProgress.Transferred;
        return report.State switch
        {
            ReportState.AwaitingProposal => ReportProgress.Linked,
            ReportState.AwaitingDecision => ReportProgress.Proposed,
            // The monitoring of a household is not the reporter's.
            ReportState.Closed or ReportState.Monitoring => ReportProgress.Closed,
            _ => ReportProgress.Decided,
        };
    }
}
