using SafeHome.Core.Cases.Progress;
using SafeHome.Core.Persons;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Cbs;

/// <summary>
/// Fields of a delivery that cannot all be true: the second of the two checks that CBS returns (the kwaliteitsrapport). It shows the number of the
/// record, and nothing of a person.
/// </summary>
/// <param name="Rule">Which rule is broken.</param>
/// <param name="Record">The kind of record.</param>
/// <param name="Id">Its number.</param>
public sealed record Contradiction(ContradictionRule Rule, string Record, string Id)
{
    private const int Adult = 18;
    private const int Elder = 65;

    /// <summary>All of a delivery, in its order.</summary>
    public static IReadOnlyList<Contradiction> In(Delivery delivery)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        var reports = delivery.Reports.ToDictionary(report => report.Id, StringComparer.Ordinal);
        return
        [
            .. delivery.Reports.SelectMany(report => BrokenBy(report).Select(rule => new Contradiction(rule, "melding", report.Id))),
            .. delivery.Services.SelectMany(service =>
                BrokenBy(service, reports.GetValueOrDefault(service.ReportId)).Select(rule => new Contradiction(rule, "dienst", service.Id))),
            .. delivery.Transfers.SelectMany(transfer =>
                BrokenBy(transfer, reports.GetValueOrDefault(transfer.ReportId)).Select(rule => new Contradiction(rule, "overdracht", transfer.Id))),
        ];
    }

    private static IEnumerable<ContradictionRule> BrokenBy(DeliveredReport report)
    {
        if (report.Assessed < report.Received) yield return ContradictionRule.AssessedBeforeReceipt;
        if (report.Violence.Count > 1 && report.Violence.Any(kind => kind is "geenHuiselijkGeweld" or "onbekend")) yield return ContradictionRule.NoViolenceAndViolence;
        if (report.Violence.Contains("kindermishandeling", StringComparer.Ordinal) && report.Persons.All(person => IsAtLeast(person, Adult, report.Received)))
            yield return ContradictionRule.ChildAbuseWithoutChild;
        if (report.Violence.Contains("ouderenmishandeling", StringComparer.Ordinal) && report.Persons.All(person => IsUnder(person, Elder, report.Received)))
            yield return ContradictionRule.ElderAbuseWithoutElder;
        if (report.Persons.Any(person => person.BirthDate?.Earliest > report.Received)) yield return ContradictionRule.BornAfterReceipt;
        if (report.Persons.Where(person => person.Bsn is not null).GroupBy(person => person.Bsn).Any(same => same.Count() > 1)) yield return ContradictionRule.OneBsnTwice;
    }

    private static IEnumerable<ContradictionRule> BrokenBy(DeliveredService service, DeliveredReport? report)
    {
        if (service.Decided < report?.Received || service.Started < report?.Received) yield return ContradictionRule.ServiceBeforeReport;
        if (service.Completed < service.Started) yield return ContradictionRule.ServiceEndedBeforeStart;
        if (service is { Completed: not null, Started: null, Outcome: not ServiceOutcome.Unfinished }) yield return ContradictionRule.ServiceEndedWithoutStart;
        if (service is { Kind: Service.Investigation, Completed: not null, Outcome: null }) yield return ContradictionRule.InvestigationWithoutOutcome;
    }

    private static IEnumerable<ContradictionRule> BrokenBy(DeliveredTransfer transfer, DeliveredReport? report)
    {
        if (transfer.Offered < report?.Received) yield return ContradictionRule.TransferBeforeReport;
        if (report is { Assessment: null }) yield return ContradictionRule.TransferWithoutAssessment;
        if (transfer.Accepted < transfer.Offered) yield return ContradictionRule.AcceptedBeforeOffer;
    }

    // Only where it is certain: who has no birth date may be of any age.
    private static bool IsAtLeast(Person person, int years, DateOnly on) =>
        !person.Flags.Contains(PersonFlag.Unborn) && person.BirthDate is { } born && born.Latest.AddYears(years) <= on;

    private static bool IsUnder(Person person, int years, DateOnly on) =>
        person.Flags.Contains(PersonFlag.Unborn) || (person.BirthDate is { } born && born.Earliest.AddYears(years) > on);
}
