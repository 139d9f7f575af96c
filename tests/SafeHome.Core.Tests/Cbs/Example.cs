using SafeHome.Core.Cases;
using SafeHome.Core.Cases.Progress;
using SafeHome.Core.Cbs;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.Persons;
using SafeHome.Core.Reports;
using SafeHome.Core.Routing;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Tests.Cbs;

/// <summary>An invented delivery: a report by the police on a woman and a child, an investigation, and a transfer.</summary>
internal static class Example
{
    private static readonly string CaseId = new('c', 32);

    private static readonly string ReportId = new('a', 32);

    public static DateOnly Made { get; } = new(2026, 7, 10);

    public static Delivery Delivery(DeliveredReport? report = null) => new("VT20", ReportPeriod.OfHalfYear(new DateOnly(2026, 1, 1)), [report ?? Report()], [Service()], [Transfer()]);

    public static DeliveredReport Report() => new(
        ReportId,
        CaseId,
        new DateOnly(2026, 3, 3),
        "GM0307",
        "politie",
        ["partnergeweld", "kindermishandeling"],
        ["kinderenAanwezig", "stalking"],
        SafetyAppraisal.Structural,
        DecisionCode.Transfer,
        new DateOnly(2026, 3, 6),
        null,
        [Person("999990019", "1988-04-12"), Person(null, "2017-05-08")]);

    public static DeliveredService Service() => new(
        $"{ReportId}-01", ReportId, CaseId, SafeHome.Core.Triage.Service.Investigation, new DateOnly(2026, 3, 6), new DateOnly(2026, 3, 9), new DateOnly(2026, 5, 1), ServiceOutcome.Confirmed);

    public static DeliveredTransfer Transfer() => new(
        $"{CaseId}-0001", ReportId, CaseId, ReceiverKind.LocalTeam, new DateOnly(2026, 5, 2), new DateOnly(2026, 5, 4), ReferralStatus.Accepted);

    public static Person Person(string? bsn, string? born, bool unborn = false) => new(
        Capacity.Victim,
        null,
        Bsn.TryParse(bsn, out var number) ? number : null,
        Sex.Female,
        PartialDate.TryParse(born, out var date) ? date : null,
        new PersonName("Ottoline", null, "Quizzelbach"),
        null,
        [],
        unborn ? [PersonFlag.Unborn] : [],
        new Dictionary<string, string>(StringComparer.Ordinal));
}
