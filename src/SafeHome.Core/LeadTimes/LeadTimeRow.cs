namespace SafeHome.Core.LeadTimes;

/// <summary>One term of one report.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="Term">Which term.</param>
/// <param name="Municipality">The code of the municipality of the household; null where unknown.</param>
/// <param name="Received">When the report was received: that says to which period all its terms belong.</param>
/// <param name="Start">When it began.</param>
/// <param name="Stop">When it ended; null while it runs.</param>
public sealed record LeadTimeRow(
    string ReportId, LeadTimeTerm Term, string? Municipality, DateTimeOffset Received, DateTimeOffset Start, DateTimeOffset? Stop);

/// <summary>What is timed.</summary>
public enum LeadTimeTerm
{
    /// <summary>From the receipt of a report to the proposal of triage.</summary>
    ReceiptToTriage,

    /// <summary>From the proposal to the decision.</summary>
    TriageToDecision,

    /// <summary>From the offer of a transfer to its acceptance.</summary>
    OfferToAcceptance,
}
