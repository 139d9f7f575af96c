using System.Globalization;
using SafeHome.Core.Cases;
using SafeHome.Core.Cases.Progress;
using SafeHome.Core.Persons;
using SafeHome.Core.Reports;
using SafeHome.Core.Routing;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Cbs;

/// <summary>A delivery as records, by the conventions of CBS (Uitvoeringsregeling Wmo 2015, bijlage 3.8 and 4.8).</summary>
public static class DeliveryRecords
{
    private const string UnbornBsn = "999999999";
    private const string UnbornDate = "99999999";

    /// <summary>The records of reports, each followed by those of its persons; then those of services, then those of transfers.</summary>
    public static IEnumerable<DeliveredRecord> Of(Delivery delivery)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        return
        [
            .. delivery.Reports.SelectMany(report => report.Persons.Select((person, number) => Of(report, person, number + 1)).Prepend(Of(report))),
            .. delivery.Services.Select(Of),
            .. delivery.Transfers.Select(Of),
        ];
    }

    private static DeliveredRecord Of(DeliveredReport report) => DeliveredRecord.Of(
        "melding",
        ("meldingnummer", report.Id),
        ("casusnummer", report.CaseId),
        ("datumMelding", Day(report.Received)),
        ("gemeente", report.Municipality),
        ("aardGeweld", report.Violence),
        ("aanvullendeInformatie", report.Signals),
        ("beroepsmatig", CodeLists.IsProfessional(report.ReporterCapacity) ? "ja" : "nee"),
        ("organisatie", CodeLists.CbsGroupOf(report.ReporterCapacity)),
        ("veiligheidstaxatie", report.Safety?.Code()),
        ("veiligheidsbeoordeling", report.Assessment?.Code()),
        ("datumBeoordeling", Day(report.Assessed)),
        ("eerdereBetrokkenheid", report.FollowUp?.Code() ?? "geen"));

    private static DeliveredRecord Of(DeliveredReport report, Person person, int number) => DeliveredRecord.Of(
        "betrokkene",
        ("meldingnummer", report.Id),
        ("volgnummer", number.ToString("00", CultureInfo.InvariantCulture)),
        ("bsn", IsUnborn(person) ? UnbornBsn : person.Bsn?.Digits),
        ("geboortedatum", IsUnborn(person) ? UnbornDate : person.BirthDate?.ToString().Replace("-", "", StringComparison.Ordinal)),
        ("geslacht", ((int)person.Sex).ToString(CultureInfo.InvariantCulture)));

    private static DeliveredRecord Of(DeliveredService service) => DeliveredRecord.Of(
        "dienst",
        ("dienstnummer", service.Id),
        ("meldingnummer", service.ReportId),
        ("casusnummer", service.CaseId),
        ("soort", service.Kind?.Code() ?? "regionaalMaatwerk"),
        ("datumBesluit", Day(service.Decided)),
        ("datumStart", Day(service.Started)),
        ("datumEinde", Day(service.Completed)),
        ("uitkomst", service.Outcome?.Code()));

    private static DeliveredRecord Of(DeliveredTransfer transfer) => DeliveredRecord.Of(
        "overdracht",
        ("overdrachtnummer", transfer.Id),
        ("meldingnummer", transfer.ReportId),
        ("casusnummer", transfer.CaseId),
        ("datumAangeboden", Day(transfer.Offered)),
        ("datumAanvaard", Day(transfer.Accepted)),
        ("status", transfer.Status.Code()),
        ("soortOntvanger", transfer.Receiver?.Code()));

    private static bool IsUnborn(Person person) => person.Flags.Contains(PersonFlag.Unborn);

    private static string? Day(DateOnly? day) => day?.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
