using SafeHome.Core.Cases;
using SafeHome.Core.Cases.Progress;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.Persons;
using SafeHome.Core.Routing;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Cbs;

/// <summary>
/// What is delivered to CBS over a half-year (Wmo 2015, art. 4.2.12; Uitvoeringsbesluit Wmo 2015, art. 4.3.2). It is always all of the period: a
/// correction takes the place of what was delivered before (Uitvoeringsregeling Wmo 2015, bijlage 6).
/// </summary>
/// <param name="Region">The Veilig Thuis region.</param>
/// <param name="Period">The half-year.</param>
/// <param name="Reports">The reports received in it.</param>
/// <param name="Services">The services that ran on a day of it.</param>
/// <param name="Transfers">The transfers offered in it.</param>
public sealed record Delivery(
    string Region, ReportPeriod Period, IReadOnlyList<DeliveredReport> Reports, IReadOnlyList<DeliveredService> Services, IReadOnlyList<DeliveredTransfer> Transfers)
    : PersonalData;

/// <summary>A report.</summary>
/// <param name="Id">Its number, which is the same in every delivery.</param>
/// <param name="CaseId">That of its case.</param>
/// <param name="Received">The day of receipt.</param>
/// <param name="Municipality">Where the household lives (CBS code); null where unknown.</param>
/// <param name="ReporterCapacity">What the reporter is, a code of list "melder.hoedanigheid".</param>
/// <param name="Violence">Codes of list "aardGeweld".</param>
/// <param name="Signals">Codes of list "signalen".</param>
/// <param name="Safety">The appraisal of safety; null before triage.</param>
/// <param name="Assessment">The first decision; null while there is none.</param>
/// <param name="Assessed">The day of that decision.</param>
/// <param name="FollowUp">In which phase of the case it came; null where it is no follow-up report.</param>
/// <param name="Persons">Whom it concerns; professionals are not among them.</param>
public sealed record DeliveredReport(
    string Id,
    string CaseId,
    DateOnly Received,
    string? Municipality,
    string ReporterCapacity,
    IReadOnlyList<string> Violence,
    IReadOnlyList<string> Signals,
    SafetyAppraisal? Safety,
    DecisionCode? Assessment,
    DateOnly? Assessed,
    FollowUp? FollowUp,
    IReadOnlyList<Person> Persons) : PersonalData;

/// <summary>A service of Veilig Thuis.</summary>
/// <param name="Id">Its number.</param>
/// <param name="ReportId">The report that led to it.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Kind">Which; null for regional custom work.</param>
/// <param name="Decided">The day of the decision.</param>
/// <param name="Started">The day on which someone began (Uitvoeringsregeling Wmo 2015, bijlage 4.3); null before that.</param>
/// <param name="Completed">The day on which all was done (bijlage 4.4); null while it runs.</param>
/// <param name="Outcome">What came out; null while it runs, and where the service has no outcome.</param>
public sealed record DeliveredService(
    string Id, string ReportId, string CaseId, Service? Kind, DateOnly Decided, DateOnly? Started, DateOnly? Completed, ServiceOutcome? Outcome);

/// <summary>A transfer.</summary>
/// <param name="Id">Its number.</param>
/// <param name="ReportId">The report that led to it.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Receiver">What its receiver is; null where it is not in the directory any more.</param>
/// <param name="Offered">The day of the offer.</param>
/// <param name="Accepted">The day on which the receiver became responsible; null where it did not.</param>
/// <param name="Status">What it came to.</param>
public sealed record DeliveredTransfer(
    string Id, string ReportId, string CaseId, ReceiverKind? Receiver, DateOnly Offered, DateOnly? Accepted, ReferralStatus Status);
