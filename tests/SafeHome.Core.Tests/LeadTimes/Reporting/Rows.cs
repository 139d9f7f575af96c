using System.Globalization;
using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Core.LeadTimes.Reporting;
using SafeHome.Core.Routing;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Tests.LeadTimes.Reporting;

/// <summary>Rows to count, received on Monday 2 November 2026 in Amersfoort unless they say otherwise.</summary>
internal static class Rows
{
    public static readonly Place Amersfoort = Place.OfMunicipality("VT20", "GM0307");
    public static readonly Place Utrecht = Place.OfMunicipality("VT20", "GM0344");
    public static readonly Place Almere = Place.OfMunicipality("VT03", "GM0034");
    public static readonly DateTimeOffset Received = At("2026-11-02T10:00:00Z");
    public static readonly DateTimeOffset AsOf = At("2026-12-31T12:00:00Z");
    public static readonly ReportPeriod HalfYear = ReportPeriod.TryParse("2026-H2", out var period) ? period : throw new InvalidOperationException("A half-year is a period.");

    public static ReportRow Report(
        Place? place = null, DateTimeOffset? received = null, string? source = "politie", Urgency? urgency = Urgency.Regular, FollowUp? followUp = null) =>
        new(received ?? Received, place ?? Amersfoort, source, urgency, followUp, [], []);

    /// <summary>With the norm of five working days and the five days of the law, decided after so many days; null for not yet.</summary>
    public static ReportRow Decided(this ReportRow row, double? days) => row with
    {
        Clocks =
        [
            .. row.Clocks,
            Clock(ClockTerm.Assessment, row.Received, days, due: 7),
            Clock(ClockTerm.Assessment, row.Received, days, due: 5) with { Kind = ClockKind.Statutory },
        ],
    };

    /// <summary>Offered a day after receipt, with five days to answer, ended after so many days; null for not yet.</summary>
    public static ReportRow Offered(this ReportRow row, string receiver, double? days = null, ReferralStatus status = ReferralStatus.Accepted, ReceiverKind kind = ReceiverKind.LocalTeam) => row with
    {
        Transfers =
        [
            .. row.Transfers,
            new TransferRow(receiver, kind, days is null ? ReferralStatus.Offered : status, Clock(ClockTerm.TransferAnswer, row.Received.AddDays(1), days, due: 5)),
        ],
    };

    public static LeadTimeOverview Overview(params ReportRow[] rows) => LeadTimeOverview.Of(HalfYear, rows, AsOf);

    public static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static CountedClock Clock(ClockTerm term, DateTimeOffset begun, double? days, int due) => new(
        term, ClockKind.Norm, begun, days is { } taken ? begun.AddDays(taken) : null, DutchTime.DayOf(begun).AddDays(due), null);
}
