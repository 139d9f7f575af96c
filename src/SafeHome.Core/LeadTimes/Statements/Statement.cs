using SafeHome.Core.LeadTimes.Reporting;

namespace SafeHome.Core.LeadTimes.Statements;

/// <summary>The lead times of a period as a reader gets to see them.</summary>
/// <param name="Period">The period.</param>
/// <param name="AsOf">The moment of counting.</param>
/// <param name="IsExact">Whether the counts are exact; otherwise they are rounded and small ones withheld.</param>
/// <param name="Lines">All together first, then each region before its municipalities, each as a whole before its breakdowns.</param>
public sealed record Statement(ReportPeriod Period, DateTimeOffset AsOf, bool IsExact, IReadOnlyList<StatementLine> Lines)
{
    /// <summary>The same without the lines that a reader did not ask for or may not see.</summary>
    public Statement Only(Func<Place, bool> shows) => this with { Lines = [.. Lines.Where(line => shows(line.Slice.Place))] };
}

/// <summary>The figures of one slice. What is null is withheld, or does not exist.</summary>
/// <param name="Slice">Which reports.</param>
/// <param name="Received">How many were received.</param>
/// <param name="FollowUps">How many of these were follow-up reports, by phase; empty where that is not stated.</param>
/// <param name="Terms">How the terms were kept; empty where that is not stated.</param>
/// <param name="Transfers">What became of transfers; null where that is not stated.</param>
/// <param name="MdaPlusPlus">What came of the way to MDA++; null where that is not stated.</param>
public sealed record StatementLine(
    Slice Slice,
    int? Received,
    IReadOnlyDictionary<Core.Cases.FollowUp, int?> FollowUps,
    IReadOnlyList<StatedTerm> Terms,
    StatedTransfers? Transfers,
    StatedMdaPlusPlus? MdaPlusPlus)
{
    /// <summary>The households of the place, where it is the whole place and their number is known.</summary>
    public HouseholdCount? Households { get; init; }

    /// <summary>How many came besides and were passed on (VT-00, VT-99); null where that is not stated.</summary>
    public int? PassedOn { get; init; }

    /// <summary>How many reports there were to a thousand households.</summary>
    public decimal? Per1000Households => Received is { } received ? Households?.Per1000(received) : null;

    /// <summary>How a term was kept; null where that is not stated.</summary>
    public StatedTerm? Of(Term term) => Terms.FirstOrDefault(stated => stated.Term == term);
}

/// <summary>How a term was kept.</summary>
/// <param name="Term">The term.</param>
/// <param name="InTime">How many ended in time.</param>
/// <param name="Late">How many ended late.</param>
/// <param name="Overdue">How many still run though they should have ended.</param>
/// <param name="Running">How many still run, in time so far.</param>
/// <param name="ShareInTime">As <see cref="ClockFigures.ShareInTime"/>; of rounded counts where these are.</param>
/// <param name="MedianHours">As <see cref="ClockFigures.MedianHours"/>; rounded up to whole days where counts are rounded.</param>
/// <param name="Percentile90Hours">The same for nine in ten.</param>
/// <param name="Open">What runs by age; empty where that is not stated.</param>
public sealed record StatedTerm(
    Term Term,
    int? InTime,
    int? Late,
    int? Overdue,
    int? Running,
    decimal? ShareInTime,
    int? MedianHours,
    int? Percentile90Hours,
    IReadOnlyList<OpenAtAge> Open);

/// <summary>What became of transfers, as in <see cref="TransferFigures"/>.</summary>
public sealed record StatedTransfers(
    int? Offered, int? Accepted, int? Refused, int? Withdrawn, int? Lapsed, int? Waiting, int? MedianHours, int? Percentile90Hours);

/// <summary>What came of the way to MDA++, as in <see cref="MdaPlusPlusFigures"/>.</summary>
public sealed record StatedMdaPlusPlus(int? Proposed, int? Accepted, int? Waiting);
