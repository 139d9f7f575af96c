using SafeHome.Core.Cases;
using SafeHome.Core.Routing;

namespace SafeHome.Core.LeadTimes.Reporting;

/// <summary>What has come of a clock at the moment of counting: found once, and counted in every slice that its report is in.</summary>
/// <param name="Term">Which term, by its <see cref="Reporting.Term.Index"/>.</param>
/// <param name="Hours">How long it took, in whole hours rounded up; null while it runs.</param>
/// <param name="Age">Into which age what runs falls.</param>
/// <param name="Late">Whether it ended late, or should have ended.</param>
internal readonly record struct ClockOutcome(int Term, int? Hours, int Age, bool Late)
{
    /// <summary>What has come of a clock that has begun.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="asOf">The moment of counting: what was stopped later still runs.</param>
    /// <param name="lapsed">Whether it ended because what it ran for did not come in time.</param>
    public static ClockOutcome Of(in CountedClock clock, DateTimeOffset asOf, bool lapsed = false)
    {
        var term = new Term(clock.Term, clock.Kind).Index;
        if (clock.Stopped is { } stopped && stopped <= asOf)
            return new ClockOutcome(term, Times.Hours(clock.Begun, stopped), 0, lapsed || !clock.IsMetAt(stopped));
        var days = DutchTime.DayOf(asOf).DayNumber - DutchTime.DayOf(clock.Begun).DayNumber;
        return new ClockOutcome(term, null, OpenAges.AgeOf(days), !clock.IsMetAt(asOf));
    }
}

/// <summary>What has come of a transfer that was offered.</summary>
/// <param name="Receiver">To whom.</param>
/// <param name="Kind">What the receiver is.</param>
/// <param name="Status">What it has come to.</param>
/// <param name="HoursToAcceptance">How long it took to be accepted; null where it was not.</param>
/// <param name="Clock">Its clock; null where Veilig Thuis took it back, so that nobody knows whether it would have been answered in time.</param>
internal readonly record struct TransferOutcome(
    string Receiver, ReceiverKind? Kind, ReferralStatus Status, int? HoursToAcceptance, ClockOutcome? Clock)
{
    /// <summary>What has come of a transfer at the moment of counting.</summary>
    public static TransferOutcome Of(TransferRow transfer, DateTimeOffset asOf)
    {
        var clock = transfer.Clock;
        var status = clock.Stopped is { } stopped && stopped <= asOf ? transfer.Status : ReferralStatus.Offered;
        return new TransferOutcome(
            transfer.Receiver,
            transfer.Kind,
            status,
            status is ReferralStatus.Accepted ? Times.Hours(clock.Begun, clock.Stopped!.Value) : null,
            status is ReferralStatus.Withdrawn ? null : ClockOutcome.Of(clock, asOf, lapsed: status is ReferralStatus.Lapsed));
    }
}
