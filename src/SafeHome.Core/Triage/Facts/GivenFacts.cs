using System.Globalization;
using SafeHome.Core.Reports;
using static SafeHome.Core.Triage.Facts.GivenFact;

namespace SafeHome.Core.Triage.Facts;

/// <summary>The facts that are read as they stand.</summary>
internal static class GivenFacts
{
    public static readonly GivenFact Kind =
        Choice("soort", FactOrigin.Report, "De balie waaraan de melding gericht is.", Fact.CodesOf(CodeLists.Kind), s => s.Report.Kind.ToString());

    public static readonly GivenFact Reporter =
        Choice("melder", FactOrigin.Report, "Wat de melder is.", Fact.CodesOf(CodeLists.ReporterCapacity), s => s.Report.ReporterCapacity);

    public static readonly GivenFact Shielded =
        YesNo("melderAfgeschermd", FactOrigin.Report, "Of de melder gevraagd heeft niet genoemd te worden, of daar een grond voor gaf.", s => s.Report.ReporterAskedShielding);

    public static readonly GivenFact Violence = Set("aardGeweld", FactOrigin.Report, "De aard van het geweld.", CodeLists.Violence, s => s.Report.Violence);

    public static readonly GivenFact Signals = Set("signalen", FactOrigin.Report, "De signalen die de melder aankruiste.", CodeLists.Signal, s => s.Report.Signals);

    public static readonly GivenFact InText = Set(
        "signalenInTekst", FactOrigin.Text, "Signalen waar woorden in de tekst op wijzen en die niet zijn aangekruist. Alleen voor aandacht.",
        CodeLists.Signal, s => s.Report.Suggestions.Count == 0 ? [] : s.Report.Suggestions.Select(suggestion => suggestion.Signal).Except(s.Report.Signals, StringComparer.Ordinal));

    public static readonly GivenFact Weighing =
        Number("afwegingsvraag", FactOrigin.Report, "Welke vraag van het afwegingskader tot de melding leidde, 1 tot en met 5.", s => s.Report.WeighingQuestion);

    public static readonly GivenFact HelpAccepted =
        YesNo("hulpGeaccepteerd", FactOrigin.Report, "Of de betrokkenen hulp aanvaarden, volgens de melder.", s => s.Report.HelpAccepted);

    public static readonly GivenFact RunningHelp = Answer("VT-001");

    public static readonly GivenFact Restrained = Answer("VT-002");

    public static readonly GivenFact Arrested = Answer("VT-003");

    public static readonly GivenFact Charged = Answer("VT-004");

    public static readonly GivenFact Honour = Answer("VT-005");

    public static readonly GivenFact Registered = Answer("VT-006");

    public static readonly GivenFact ChildSuspected = Answer("VT-007");

    public static readonly GivenFact StalkingRisk =
        Choice("sash", FactOrigin.Report, "Het risico op stalking volgens de SASH.", ["laag", "matig", "hoog"], s => s.Report.StalkingRisk);

    public static readonly GivenFact Minors =
        Number("aantalMinderjarigen", FactOrigin.Report, "Hoeveel minderjarigen er betrokken zijn, ongeboren kinderen meegeteld.", s => s.Report.Minors);

    public static readonly GivenFact YoungestAge =
        Number("jongsteLeeftijd", FactOrigin.Report, "De leeftijd in jaren van de jongste minderjarige die geboren is.", s => s.Report.YoungestAge);

    public static readonly GivenFact OldestMinorAge =
        Number("oudsteMinderjarige", FactOrigin.Report, "De leeftijd in jaren van de oudste minderjarige.", s => s.Report.OldestMinorAge);

    public static readonly GivenFact Unborn = YesNo("ongeboren", FactOrigin.Report, "Of er een kind nog niet geboren is.", s => s.Report.Unborn);

    public static readonly GivenFact AdultVictim =
        YesNo("volwassenSlachtoffer", FactOrigin.Report, "Of een slachtoffer meerderjarig is.", s => s.Report.HasAdultVictim);

    public static readonly GivenFact OldestVictimAge =
        Number("oudsteSlachtoffer", FactOrigin.Report, "De leeftijd in jaren van het oudste slachtoffer.", s => s.Report.OldestVictimAge);

    public static readonly GivenFact Guardian =
        YesNo("voogd", FactOrigin.Report, "Of de melding een voogd noemt (rol 191): er loopt een maatregel van de rechter.", s => s.Report.HasGuardian);

    public static readonly GivenFact DaysSinceIncident =
        Number("dagenSindsIncident", FactOrigin.Report, "Hoeveel dagen er liggen tussen het laatste incident en de ontvangst.", s => s.Report.DaysSinceIncident);

    public static readonly GivenFact Persons = Number("aantalPersonen", FactOrigin.Report, "Hoeveel personen de melding noemt.", s => s.Report.Persons);

    public static readonly GivenFact Earlier = Number(
        "eerdereMeldingen", FactOrigin.History, "Hoeveel eerdere meldingen de casus heeft; die over één incident tellen als één.", s => s.History.EarlierReports);

    public static readonly GivenFact EarlierInYear = Number(
        "eerdereMeldingen12Maanden", FactOrigin.History, "Hoeveel daarvan kwamen in de twaalf maanden voor deze melding.", s => s.History.EarlierReportsIn12Months);

    public static readonly GivenFact Accepted = YesNo(
        "overdrachtAanvaard", FactOrigin.Case, "Of een ontvanger eerder een overdracht in deze casus aanvaardde.", s => s.History.TransferAccepted);

    public static readonly GivenFact Refused = YesNo(
        "overdrachtGeweigerd", FactOrigin.Case, "Of een ontvanger eerder een overdracht in deze casus weigerde.", s => s.History.TransferRefused);

    public static readonly GivenFact AcceptedBySave = YesNo(
        "overdrachtAanSave", FactOrigin.Case, "Of SAVE eerder een overdracht in deze casus aanvaardde.", s => s.History.SaveAccepted);

    public static readonly GivenFact ServiceUnderWay = YesNo(
        "dienstLoopt", FactOrigin.Case, "Of Veilig Thuis zelf een dienst deed in deze casus toen de melding kwam.", s => s.History.ServiceUnderWay);

    public static readonly GivenFact Municipality = Choice(
        "gemeente", FactOrigin.Geography, "De gemeente van het huishouden (CBS-code).", Routing.Geography.Netherlands.Municipalities.Select(m => m.Code),
        s => s.Report.Municipality);

    public static readonly GivenFact PostcodeArea = Number(
        "postcodegebied", FactOrigin.Geography, "De vier cijfers van de postcode van het huishouden.",
        s => int.TryParse(s.Report.PostcodeArea, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : null);

    public static readonly GivenFact Served = YesNo(
        "regioBediend", FactOrigin.Geography, "Of het huishouden woont in een Veilig Thuis-regio die hier bediend wordt.",
        s => s.Desk.Geography.Find(s.Report.Municipality) is { } home ? s.Desk.ServedRegions.Contains(home.RegionCode) : null);

    public static readonly GivenFact OfficeHours =
        YesNo("kantooruren", FactOrigin.Clock, "Of de melding kwam op een werkdag tussen 8.30 en 17.00 uur (Nederlandse tijd).", s => s.IsInOfficeHours);

    public static IReadOnlyList<GivenFact> All { get; } =
    [
        Kind, Reporter, Shielded, Violence, Signals, InText, Weighing, HelpAccepted, RunningHelp, Restrained, Arrested, Charged, Honour, Registered,
        ChildSuspected, StalkingRisk, Minors, YoungestAge, OldestMinorAge, Unborn, AdultVictim, OldestVictimAge, Guardian, DaysSinceIncident, Persons,
        Earlier, EarlierInYear, Accepted, Refused, AcceptedBySave, ServiceUnderWay, Municipality, PostcodeArea, Served, OfficeHours,
    ];
}
