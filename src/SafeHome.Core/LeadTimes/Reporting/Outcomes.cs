using SafeHome.Core.Cases;
using SafeHome.Core.Routing;

namespace SafeHome.Core.LeadTimes.Reporting;

/// <summary>What has come of a clock at the moment of counting: found once, and counted in every slice that its report is in.</summary>
/// <param name="Term">Which term, by its <see cref="Reporting.Term.Index"/>.</param>
/// <param name="Result">Which of the results, of which there are <see cref="Results"/>.</param>
/// <param name="Hours">How long it took, in whole hours rounded up; null while it runs.</param>
internal readonly record struct ClockOutcome(int Term, int Result, int? Hours)
{
    /// <summary>The result of what ended in time.</summary>
    public const int InTime = 0;

    /// <summary>The result of what ended late.</summary>
    public const int Late = 1;

    /// <summary>The first of the results of what runs within its term, one for each of <see cref="OpenAges"/>.</summary>
    public const int Running = 2;

    /// <summary>The first of the results of what should have ended, one for each of <see cref="OpenAges"/>.</summary>
    public static readonly int Overdue = Running + OpenAges.Count;

    /// <summary>How many results there are.</summary>
    public static readonly int Results = Overdue + OpenAges.Count;

    /// <summary>What has come of a clock that has begun.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="asOf">The moment of counting: what was stopped later still runs.</param>
    /// <param name="lapsed">Whether it ended because what it ran for did not come in time.</param>
    public static ClockOutcome Of(in CountedClock clock, DateTimeOffset asOf, bool lapsed = false)
    {
        var term = new Term(clock.Term, clock.Kind).Index;
        if (clock.Stopped is { } stopped && stopped <= asOf)
            return new ClockOutcome(term, lapsed || !clock.IsMetAt(stopped) ? Late : InTime, Times.Hours(clock.Begun, stopped));
        var age = OpenAges.AgeOf(DutchTime.DayOf(asOf).DayNumber - DutchTime.DayOf(clock.Begun).DayNumber);
        return new ClockOutcome(term, (clock.IsMetAt(asOf) ? Running : Overdue) + age, null);
    }

    /// <summary>The figures of a term; null where it never began.</summary>
    /// <param name="counts">How many of its clocks came to each result.</param>
    /// <param name="times">How long those took that ended.</param>
    public static ClockFigures? ToFigures(ReadOnlySpan<int> counts, in Percentiles times) => counts.ContainsAnyExcept(0)
        ? new ClockFigures(
            counts[InTime],
            counts[Late],
            OpenAges.ToFigures(counts.Slice(Running, OpenAges.Count), counts.Slice(Overdue, OpenAges.Count)),
            times.Median,
            times.Percentile90)
        : null;
}

/// <summary>What has come of a transfer that was offered.</summary>
/// <param name="Kind">What the receiver is.</param>
/// <param name="Status">What it has come to.</param>
/// <param name="HoursToAcceptance">How long it took to be accepted; null where it was not.</param>
/// <param name="Clock">Its clock; null where Veilig Thuis took it back, so that nobody knows whether it would have been answered in time.</param>
internal readonly record struct TransferOutcome(ReceiverKind? Kind, ReferralStatus Status, int? HoursToAcceptance, ClockOutcome? Clock)
{
    /// <summary>What has come of a transfer at the moment of counting.</summary>
    public static TransferOutcome Of(TransferRow transfer, DateTimeOffset asOf)
    {
        var clock = transfer.Clock;
        var status = clock.Stopped is { } stopped && stopped <= asOf ? transfer.Status : ReferralStatus.Offered;
        return new TransferOutcome(
            transfer.Kind,
            status,
            status is ReferralStatus.Accepted ? Times.Hours(clock.Begun, clock.Stopped!.Value) : null,
            status is ReferralStatus.Withdrawn ? null : ClockOutcome.Of(clock, asOf, lapsed: status is ReferralStatus.Lapsed));
    }
}
