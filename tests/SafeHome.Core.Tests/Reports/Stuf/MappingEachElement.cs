using System.Globalization;
using System.Text.RegularExpressions;
using SafeHome.Core.Persons;
using SafeHome.Core.Reports;
using SafeHome.Testing.Stuf;

namespace SafeHome.Core.Tests.Reports.Stuf;

/// <summary>Every row of the table in docs/corv.md: a message in which only that element says something, and where that ends up.</summary>
public class MappingEachElement
{
    private const string Extra = "<StUF:extraElement naam=\"bron\">meldkamer</StUF:extraElement>";

    private static readonly Dictionary<string, (string Contents, Func<Report, string?> Where, string Expected)> Rows = new(StringComparer.Ordinal)
    {
        ["object/identificatieVtMelding"] = ("2026350001", report => report.Incidents[0].Id, "2026350001"),
        ["object/datumMelding"] = ("20261119", report => Time(report.Written), "2026-11-18T23:00:00Z"),
        ["object/datumIncident"] = ("20261118", report => Time(report.Incidents[0].Happened), "2026-11-17T23:00:00Z"),
        ["object/locatieIncident"] = ("Station", report => report.Incidents[0].Location, "Station"),
        ["object/omschrijvingIncident"] = ("Ruzie.", report => report.Incidents[0].Description, "Ruzie."),
        ["object/indicatieAgenderingAfstemmingsoverlegGewenst"] = ("Ja", report => report.Request, "Agendering in het afstemmingsoverleg gewenst: Ja"),
        ["object/contactgegevensVerdiepingOpInfo/naamContactpersoon"] = ("J. Vos", report => report.Reporter.Name, "J. Vos"),
        ["object/contactgegevensVerdiepingOpInfo/afdeling"] = ("Basisteam", report => report.Reporter.Name, "Basisteam"),
        ["object/contactgegevensVerdiepingOpInfo/eMail"] = ("a@b.example", report => report.Reporter.EmailAddress, "a@b.example"),
        ["object/contactgegevensVerdiepingOpInfo/telefoonnummer"] = ("0900-8844", report => report.Reporter.PhoneNumber, "0900-8844"),
        ["object/informering"] = ("Later.", Told, "Informering: Later."),
        ["object/SASHniveau"] = ("hoog", report => report.Situation.StalkingRisk, "hoog"),
        ["object/extraElementen"] = (Extra, Told, "Extra gegeven bron: meldkamer"),
        ["object/betreft/extraElementen"] = (Extra, Told, "Extra gegeven bron: meldkamer"),
        [Minimal.Situation + "/omschrijvingZorgelijkeSituatie"] = ("Zorgen.", report => report.Situation.Outline, "Zorgen."),
        [Minimal.Situation + "/relevanteRegistratie"] = ("Ja, drie", Answers, "VT-006 Ja, drie"),
        [Minimal.Situation + "/aanvullendeInformatie"] = ("Meer.", Told, "Aanvullende informatie: Meer."),
        [Minimal.Situation + "/bestaandeHulpverlening"] = ("Ja", Answers, "VT-001 Ja"),
        [Minimal.Situation + "/tijdelijkHuisverbod"] = ("Ja", Answers, "VT-002 Ja"),
        [Minimal.Situation + "/aanhouding"] = ("Ja", Answers, "VT-003 Ja"),
        [Minimal.Situation + "/aangifte"] = ("Ja", Answers, "VT-004 Ja"),
        [Minimal.Situation + "/eergerelateerdGeweld"] = ("Ja", Answers, "VT-005 Ja"),
        [Minimal.Situation + "/extraElementen"] = (Extra, Told, "Extra gegeven bron: meldkamer"),
        [Minimal.Involved + "/jeugzorgrol"] = ("ouder met gezag", report => $"{Only(report).RoleCode} {Only(report).Capacity}", "112 Parent"),
        [Minimal.Involved + "/aanvullendeInformatieBetrokkenPersoon"] = ("Zwanger.", Told, "een onbekende persoon: Aanvullende informatie: Zwanger."),
        [Minimal.Involved + "/overigeZorgMinderjarige"] = ("Ja, diefstal", Answers, "VT-007 Ja, diefstal (betreft: een onbekende persoon)"),
        [Minimal.Involved + "/extraElementen"] = (Extra, Told, "een onbekende persoon: Extra gegeven bron: meldkamer"),
        [Minimal.Person + "/inp.bsn"] = ("999990019", report => Only(report).Bsn?.Digits, "999990019"),
        [Minimal.Person + "/geslachtsnaam"] = ("Berg", report => Only(report).Name.Surname, "Berg"),
        [Minimal.Person + "/voorvoegselGeslachtsnaam"] = ("van der", report => Only(report).Name.Prefix, "van der"),
        [Minimal.Person + "/voornamen"] = ("Sanne", report => Only(report).Name.GivenNames, "Sanne"),
        [Minimal.Person + "/geslachtsaanduiding"] = ("V", report => Only(report).Sex.ToString(), "Female"),
        [Minimal.Person + "/geboortedatum"] = ("19880412", report => Only(report).BirthDate.ToString(), "1988-04-12"),
        [Minimal.Person + "/extraElementen"] = (Extra, Told, "een onbekende persoon: Extra gegeven bron: meldkamer"),
        [Minimal.Person + "/vreemdelingennummer"] = ("990012", Told, "een onbekende persoon: Vreemdelingennummer: 990012"),
        [Minimal.Person + "/rni"] = ("12", Told, "een onbekende persoon: RNI: 12"),
        [Minimal.Person + "/telefoonnummer"] = ("06-1", report => Only(report).PhoneNumbers.Single(), "06-1"),
        [Minimal.Person + "/nationaliteit"] = ("Poolse", Told, "een onbekende persoon: Nationaliteit: Poolse"),
        [Minimal.Person + "/taal"] = ("Pools", Told, "een onbekende persoon: Taal: Pools"),
        [Minimal.Person + "/formeelVerblijfsadresBuitenland/lnd.landcode"] =
            ("7028", Told, "een onbekende persoon: Formeel verblijfsadres in het buitenland: landcode 7028"),
        [Minimal.Person + "/feitelijkVerblijfsadresBuitenland/sub.adresBuitenland1"] =
            ("ul. Kwiatowa 8", Told, "een onbekende persoon: Feitelijk verblijfsadres in het buitenland: ul. Kwiatowa 8"),
        [Minimal.Person + "/formeelVerblijfadresBinnenland/aoa.postcode"] = ("3817KB", report => Only(report).Address?.Postcode.ToString(), "3817KB"),
        [Minimal.Person + "/feitelijkVerblijfsadresBinnenland/wpl.woonplaatsNaam"] = ("Soest", report => Only(report).Address?.Place, "Soest"),
        [Minimal.Person + "/feitelijkVerblijfsadresBinnenland/gor.openbareRuimteNaam"] = ("Laan", report => Only(report).Address?.Street, "Laan"),
        [Minimal.Person + "/feitelijkVerblijfsadresBinnenland/aoa.postcode"] = ("3817KB", report => Only(report).Address?.Postcode.ToString(), "3817KB"),
        [Minimal.Person + "/feitelijkVerblijfsadresBinnenland/aoa.huisnummer"] = ("+12", report => $"{Only(report).Address?.HouseNumber}", "12"),
        [Minimal.Person + "/feitelijkVerblijfsadresBinnenland/aoa.huisletter"] = ("A", report => Only(report).Address?.HouseLetter, "A"),
        [Minimal.Person + "/feitelijkVerblijfsadresBinnenland/aoa.huisnummertoevoeging"] = ("bis", report => Only(report).Address?.HouseNumberAddition, "bis"),
        [Minimal.Person + "/staatInRelatieTot/omschrijvingSocialeRelatie"] = ("zus", Told, "een onbekende persoon: Relatie: zus, met een onbekende persoon"),
        [Minimal.Person + "/staatInRelatieTot/gerelateerde/volledigeNaam"] =
            ("Jan de Vries", Told, "een onbekende persoon: Relatie: niet benoemd, met Jan de Vries"),
        [Minimal.Person + "/staatInRelatieTot/gerelateerde/voornamen"] = ("Jan", Told, "een onbekende persoon: Relatie: niet benoemd, met Jan"),
        [Minimal.Informed + "/gerelateerde/geslachtsnaam"] = ("Berg", Told, "Geïnformeerd: Berg"),
        [Minimal.Informed + "/wijzeVanInformering"] = ("mondeling", Told, "Geïnformeerd: een onbekende persoon; wijze: mondeling"),
        [Minimal.Informed + "/indicatieGereageerd"] = ("Ja", Told, "Geïnformeerd: een onbekende persoon; gereageerd: Ja"),
        [Minimal.Informed + "/strekkingReactie"] = ("Goed.", Told, "Geïnformeerd: een onbekende persoon; strekking van de reactie: Goed."),
        [Minimal.Informed + "/datumGeinformeerd"] = ("20261120", Told, "Geïnformeerd: een onbekende persoon; datum: 2026-11-20"),
        [Minimal.Informed + "/extraElementen"] = (Extra, Told, "Geïnformeerd: een onbekende persoon; verder: Extra gegeven bron: meldkamer"),
        [Minimal.Unit + "/naam"] = ("Politie", report => report.Reporter.Name, "Politie"),
        [Minimal.Unit + "/instantiecode"] = ("PL", Told, "Instantiecode van de melder: PL"),
        [Minimal.Unit + "/vestiging"] = ("<BG:vestigingsNummer>000012345678</BG:vestigingsNummer>", Told, "Vestigingsnummer van de melder: 000012345678"),
        [Minimal.Unit + "/ingeschrevenNietNatuurlijkPersoon"] = ("<BG:rsin>123456789</BG:rsin>", Told, "RSIN van de melder: 123456789"),
        [Minimal.Unit + "/maatschappelijkeActiviteit"] = ("<BG:kvkNummer>12345678</BG:kvkNummer>", Told, "KvK-nummer van de melder: 12345678"),
        ["object/isIngediendDoor/extraElementen"] = (Extra, Told, "Extra gegeven bron: meldkamer"),
    };

    public static TheoryData<string> Paths => [.. Rows.Keys];

    [Theory]
    [MemberData(nameof(Paths))]
    public void What_an_element_says_is_where_the_table_says(string path)
    {
        var (contents, where, expected) = Rows[path];

        where(Minimal.With(path, contents)).ShouldBe(expected);
    }

    [Fact]
    public void Where_nothing_is_said_nothing_is_made_up()
    {
        StufSchemas.Faults(Minimal.Message().ToBytes()).ShouldBeEmpty();
        var report = Minimal.Read(Minimal.Message());

        report.ShouldSatisfyAllConditions(
            () => report.Reference.ShouldBe("R1"),
            () => report.Organisation.ShouldBe("0900"),
            () => report.Kind.ShouldBe(ReportKind.VT),
            () => report.FeedbackWanted.ShouldBeTrue(),
            () => Time(report.Written).ShouldBe("2026-11-19T23:00:00Z"),
            () => report.Request.ShouldBeNull(),
            () => report.Reporter.ShouldBe(new Reporter("politie", null, null, null, null, null)),
            () => report.Situation.Outline.ShouldBeEmpty(),
            () => report.Situation.Details.ShouldBe("SASH ingevuld: Nee"),
            () => report.Situation.Answers.ShouldBeEmpty(),
            () => report.Incidents.ShouldBe([new Incident(null, null, null, null)]),
            () => Only(report).Flags.ShouldBe([PersonFlag.BsnMissing]),
            () => Only(report).Address.ShouldBeNull());
    }

    [Fact]
    public void The_table_in_the_documentation_has_a_row_for_each_and_no_other()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SafeHomeFunctions.sln"))) folder = Path.GetDirectoryName(folder)!;
        var rows = Regex.Matches(File.ReadAllText(Path.Combine(folder, "docs", "corv.md")), "^\\| `(?<path>object/[^`]+)` \\|", RegexOptions.Multiline, TimeSpan.FromSeconds(1));

        rows.Select(row => row.Groups["path"].Value).ShouldBe(Rows.Keys.Append("object/indicatieSASHIngevuld"), ignoreOrder: true);
    }

    private static Person Only(Report report) => report.Persons.ShouldHaveSingleItem();

    private static string Answers(Report report) => string.Join("; ", report.Situation.Answers.Select(answer => $"{answer.Question} {answer.Text}"));

    // What is told beside what the message tells anyhow; lines under a label after a semicolon.
    private static string Told(Report report) => report.Situation.Details!
        .Replace("SASH ingevuld: Nee", "", StringComparison.Ordinal).Trim('\n').Replace(":\n  ", ": ", StringComparison.Ordinal).Replace("\n  ", "; ", StringComparison.Ordinal);

    private static string? Time(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
