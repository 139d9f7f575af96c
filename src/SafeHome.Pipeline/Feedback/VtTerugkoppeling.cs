using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.Reports.Stuf;
using SafeHome.Pipeline.Sending;

namespace SafeHome.Pipeline.Feedback;

/// <summary>Writes <c>vtTerugkoppelingDi01</c> (StUF-koppelvlak Jeugdzorg 1.0.9): what became of a report, and who watches from here on. It names no person.</summary>
public static class VtTerugkoppeling
{
    private static readonly XNamespace Jz = StufNames.Jeugdzorg;
    private static readonly XNamespace StUF = StufNames.Stuf;
    private static readonly XNamespace Zkn = StufNames.Organisations;

    /// <summary>Writes the message. The same outcome gives the same bytes.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="reference">The number under which the reporter knows the report.</param>
    /// <param name="responsible">The name of the organisation that watches over the safety; null where none does.</param>
    /// <param name="own">This Veilig Thuis organisation.</param>
    /// <param name="to">To whom it goes.</param>
    public static OutgoingMessage Write(Outcome outcome, string reference, string? responsible, Organisation own, FeedbackEndpoint to)
    {
        var message = new XElement(
            Jz + "vtTerugkoppelingDi01",
            new XAttribute(XNamespace.Xmlns + "JZ", Jz),
            new XAttribute(XNamespace.Xmlns + "StUF", StUF),
            new XAttribute(XNamespace.Xmlns + "ZKN", Zkn),
            Header(outcome, own, to),
            Body(outcome, reference, responsible, own));
        var bytes = Encoding.UTF8.GetBytes($"""<?xml version="1.0" encoding="utf-8"?>{message.ToString(SaveOptions.DisableFormatting)}""");
        return new OutgoingMessage(outcome.MessageId, "application/xml; charset=utf-8", ImmutableArray.Create(bytes));
    }

    private static XElement Header(Outcome outcome, Organisation own, FeedbackEndpoint to) => new(
        Jz + "stuurgegevens",
        new XElement(StUF + "berichtcode", "Di01"),
        Party("zender", own.Oin.ToString(), Organisation.Application),
        Party("ontvanger", to.Reporter.ToString(), to.Application),
        new XElement(StUF + "referentienummer", outcome.MessageId),
        new XElement(StUF + "tijdstipBericht", DutchTime.LocalOf(outcome.Given).ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture)),
        new XElement(StUF + "functie", "vtTerugkoppelingDi01"));

    private static XElement Party(string name, string organisation, string application) => new(
        StUF + name,
        new XElement(StUF + "organisatie", organisation),
        new XElement(StUF + "applicatie", application));

    private static XElement Body(Outcome outcome, string reference, string? responsible, Organisation own)
    {
        var (status, result) = OutcomeTexts.Of(outcome.Code);
        return new XElement(
            Jz + "object",
            Kind("ZAK"),
            new XElement(Zkn + "identificatie", outcome.ReportId),
            result is null ? null : new XElement(Zkn + "uitkomst", result),
            new XElement(Zkn + "status", status),
            new XElement(
                Zkn + "naarAanleidingVan",
                Kind("ZAKVTM"),
                new XElement(Zkn + "gerelateerde", Kind("VTM"), new XElement(Jz + "identificatieVtMelding", reference), Watch(responsible))),
            new XElement(
                Zkn + "isUitgevoerdDoor",
                Kind("ZAKBTR"),
                new XElement(
                    Zkn + "gerelateerde",
                    Kind("BTR"),
                    new XElement(Zkn + "naam", own.Name),
                    new XElement(Zkn + "oinNummer", own.Oin.ToString()))));
    }

    private static XElement? Watch(string? responsible) => responsible is null ? null : new XElement(
        Jz + "betreft",
        Kind("VTMZOS"),
        new XElement(
            Jz + "gerelateerde",
            Kind("ZOS"),
            new XElement(
                Jz + "verantwoordelijkVoorZichtOpDeVeiligheidBelegdBij",
                Kind("ZOSBTR"),
                new XElement(Jz + "gerelateerde", Kind("BTR"), new XElement(Zkn + "naam", responsible)))));

    private static XAttribute Kind(string entity) => new(StUF + "entiteittype", entity);
}
