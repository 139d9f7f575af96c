namespace SafeHome.Core.Cases;

/// <summary>A person found that two reports that resemble each other concern two households.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who found it.</param>
/// <param name="ReportId">The report of this case.</param>
/// <param name="OtherReport">The other report.</param>
/// <param name="OtherCase">Its case at that moment.</param>
/// <param name="Reason">Why.</param>
public sealed record PossibleLinkRejected(
    DateTimeOffset At, string By, string ReportId, string OtherReport, string OtherCase, string Reason) : CaseEvent(At, By), IConcernsReport;

/// <summary>An event that changes which reports a case has, and with that everything that follows from their events.</summary>
public abstract record ReportsMoved(DateTimeOffset At, string By) : CaseEvent(At, By);

/// <summary>Reports went to another case, with all that happened to them.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who moved them.</param>
/// <param name="Kind">Whether a link was undone or two cases became one.</param>
/// <param name="Reports">The reports that went; those that stay are not of their household.</param>
/// <param name="Referrals">Their transfers: whoever asks for one here is sent on.</param>
/// <param name="To">The case that they went to.</param>
/// <param name="Reason">Why.</param>
public sealed record ReportsLeft(
    DateTimeOffset At,
    string By,
    MoveKind Kind,
    IReadOnlyList<string> Reports,
    IReadOnlyList<ReferralId> Referrals,
    string To,
    string Reason) : ReportsMoved(At, By);

/// <summary>Reports came from another case, with all that happened to them there.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who moved them.</param>
/// <param name="Kind">Whether a link was undone or two cases became one.</param>
/// <param name="From">The case that they came from.</param>
/// <param name="Events">What happened to them; the persons are those of this case.</param>
/// <param name="LeftBehind">The reports that stayed; none where two cases became one.</param>
/// <param name="Apart">Cases that a person said to be of another household.</param>
/// <param name="Absorbed">Cases that are part of this one from now on.</param>
/// <param name="Reason">Why.</param>
public sealed record ReportsArrived(
    DateTimeOffset At,
    string By,
    MoveKind Kind,
    string From,
    IReadOnlyList<CaseEvent> Events,
    IReadOnlyList<string> LeftBehind,
    IReadOnlyList<string> Apart,
    IReadOnlyList<string> Absorbed,
    string Reason) : ReportsMoved(At, By)
{
    /// <summary>Who alone may see what came; null where all staff of the region may.</summary>
    public Protection? Protection { get; init; }

    /// <summary>The reports that came, in the order in which they were linked.</summary>
    public IEnumerable<string> Reports => Events.OfType<ReportLinked>().Select(linked => linked.ReportId);
}

/// <summary>Why reports move between cases.</summary>
public enum MoveKind
{
    /// <summary>A link was undone: two households.</summary>
    SplitOff,

    /// <summary>A possible link was confirmed: one household.</summary>
    Joined,
}
