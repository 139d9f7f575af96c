using SafeHome.Core.Reports;
using SafeHome.Core.Triage;
using SafeHome.Core.Triage.Facts;

namespace SafeHome.Core.Tests.Triage;

/// <summary>What each fact says of a report with its case.</summary>
public sealed class KnowingTheFacts
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(1));

    public static TheoryData<string, string, Func<ReportFacts, ReportFacts>> OfTheReport => new()
    {
        { "soort", "NAZ", facts => facts with { Kind = ReportKind.NAZ } },
        { "melder", "politie", facts => facts },
        { "melderAfgeschermd", "ja", facts => facts with { ReporterAskedShielding = true } },
        { "melderAfgeschermd", "nee", facts => facts },
        { "melderBeroepsmatig", "ja", facts => facts },
        { "melderBeroepsmatig", "nee", facts => facts with { ReporterCapacity = "buur" } },
        { "aardGeweld", "exPartnergeweld,onbekend", facts => facts with { Violence = ["onbekend", "exPartnergeweld"] } },
        { "signalen", "stalking,wapen", facts => facts with { Signals = ["wapen", "stalking"] } },
        { "signalenInTekst", "stalking", facts => facts with { Signals = ["wapen"], Suggestions = [new("wapen", "/x", 0, 1), new("stalking", "/x", 2, 1)] } },
        { "afwegingsvraag", "3", facts => facts with { WeighingQuestion = 3 } },
        { "afwegingsvraag", "onbekend", facts => facts },
        { "hulpGeaccepteerd", "ja", facts => facts with { HelpAccepted = true } },
        { "hulpGeaccepteerd", "nee", facts => facts with { HelpAccepted = false } },
        { "hulpGeaccepteerd", "onbekend", facts => facts },
        { "sash", "matig", facts => facts with { StalkingRisk = "matig" } },
        { "aantalMinderjarigen", "2", facts => facts with { Minors = 2 } },
        { "jongsteLeeftijd", "0", facts => facts with { YoungestAge = 0 } },
        { "oudsteMinderjarige", "17", facts => facts with { OldestMinorAge = 17 } },
        { "ongeboren", "ja", facts => facts with { Unborn = true } },
        { "volwassenSlachtoffer", "ja", facts => facts },
        { "oudsteSlachtoffer", "88", facts => facts with { OldestVictimAge = 88 } },
        { "voogd", "ja", facts => facts with { HasGuardian = true } },
        { "dagenSindsIncident", "0", facts => facts with { DaysSinceIncident = -1 } },
        { "dagenSindsIncident", "7", facts => facts with { DaysSinceIncident = 7 } },
        { "aantalPersonen", "2", facts => facts },
        { "gemeente", "GM0307", facts => facts },
        { "gemeente", "onbekend", facts => facts with { Municipality = null } },
        { "postcodegebied", "3817", facts => facts with { PostcodeArea = "3817" } },
        { "regioBediend", "ja", facts => facts },
        { "regioBediend", "nee", facts => facts with { Municipality = "GM0363" } },
        { "regioBediend", "onbekend", facts => facts with { Municipality = null } },
        { "huiselijkGeweld", "ja", facts => facts with { Violence = ["andereProblematiek", "partnergeweld"] } },
        { "huiselijkGeweld", "nee", facts => facts with { Violence = ["andereProblematiek", "geenHuiselijkGeweld"] } },
        { "huiselijkGeweld", "onbekend", facts => facts with { Violence = ["onbekend"] } },
        { "huiselijkGeweld", "onbekend", facts => facts with { Violence = [] } },
        { "voorVeiligThuis", "ja", facts => facts with { Violence = [] } },
        { "voorVeiligThuis", "nee", facts => facts with { Kind = ReportKind.ZVH } },
        { "voorVeiligThuis", "nee", facts => facts with { Violence = ["andereProblematiek"] } },
        { "minderjarigen", "ja", facts => facts with { Minors = 1 } },
        { "minderjarigen", "ja", facts => facts with { Unborn = true } },
        { "minderjarigen", "ja", facts => facts with { YoungestAge = 12 } },
        { "minderjarigen", "nee", facts => facts },
        { "kindOnderVier", "ja", facts => facts with { YoungestAge = 3 } },
        { "kindOnderVier", "nee", facts => facts with { YoungestAge = 4 } },
        { "kindOnderVier", "ja", facts => facts with { Unborn = true } },
        { "kindOnderVier", "ja", facts => facts with { Minors = 1, Signals = ["jongKind"] } },
        { "kindOnderVier", "nee", facts => facts with { Signals = ["jongKind"] } },
        { "zwangerschap", "ja", facts => facts with { Signals = ["zwangerschap"] } },
        { "zwangerschap", "ja", facts => facts with { Unborn = true } },
        { "zwangerschap", "nee", facts => facts },
        { "kwetsbareVolwassene", "ja", facts => facts with { Violence = ["ouderenmishandeling"] } },
        { "kwetsbareVolwassene", "ja", facts => facts with { Signals = ["verstandelijkeBeperking"] } },
        { "kwetsbareVolwassene", "nee", facts => facts with { Signals = ["verstandelijkeBeperking"], HasAdultVictim = false } },
        { "kwetsbareVolwassene", "nee", facts => facts },
        { "partnergeweld", "ja", facts => facts with { Violence = ["exPartnergeweld"] } },
        { "partnergeweld", "nee", facts => facts with { Violence = ["kindermishandeling"] } },
        { "hulpGeweigerd", "ja", facts => facts with { Signals = ["hulpGeweigerd"], HelpAccepted = true } },
        { "hulpGeweigerd", "ja", facts => facts with { HelpAccepted = false } },
        { "hulpGeweigerd", "ja", facts => facts with { WeighingQuestion = 4 } },
        { "hulpGeweigerd", "nee", facts => facts with { HelpAccepted = true } },
        { "hulpGeweigerd", "onbekend", facts => facts with { WeighingQuestion = 3 } },
        { "hulpZonderResultaat", "ja", facts => facts with { Signals = ["hulpZonderResultaat"] } },
        { "hulpZonderResultaat", "ja", facts => facts with { WeighingQuestion = 5 } },
        { "hulpZonderResultaat", "nee", facts => facts with { WeighingQuestion = 4 } },
        { "huisverbod", "ja", facts => facts with { Signals = ["huisverbod"] } },
        { "aanhouding", "ja", facts => facts with { Signals = ["aanhouding"] } },
        { "aangifte", "ja", facts => facts with { Signals = ["aangifte"] } },
        { "eergerelateerd", "ja", facts => facts with { Signals = ["eergerelateerd"] } },
        { "huisverbod", "onbekend", facts => facts },
        { "saveBetrokken", "ja", facts => facts with { ReporterCapacity = "save" } },
        { "saveBetrokken", "nee", facts => facts },
        { "informatieVoldoende", "nee", facts => facts with { Violence = ["onbekend"] } },
        { "informatieVoldoende", "ja", facts => facts with { Violence = ["onbekend"], Signals = ["disclosure"] } },
        { "informatieVoldoende", "ja", facts => facts },
    };

    [Theory]
    [MemberData(nameof(OfTheReport), DisableDiscoveryEnumeration = true)]
    public void A_fact_of_the_report(string id, string value, Func<ReportFacts, ReportFacts> with) => ValueOf(id, With(with(PoliceReport.OfPartners))).ShouldBe(value, id);

    [Theory]
    [InlineData("VT-001", "vt001")]
    [InlineData("VT-002", "vt002")]
    [InlineData("VT-003", "vt003")]
    [InlineData("VT-004", "vt004")]
    [InlineData("VT-005", "vt005")]
    [InlineData("VT-006", "vt006")]
    [InlineData("VT-007", "vt007")]
    [InlineData("VT-002", "huisverbod")]
    [InlineData("VT-003", "aanhouding")]
    [InlineData("VT-004", "aangifte")]
    [InlineData("VT-005", "eergerelateerd")]
    public void An_answer_of_the_chain_is_a_fact(string question, string id)
    {
        ValueOf(id, With(Answered(YesNo.Yes))).ShouldBe("ja");
        ValueOf(id, With(Answered(YesNo.No))).ShouldBe("nee");
        ValueOf(id, With(Answered(YesNo.Unknown))).ShouldBe("onbekend");
        ValueOf(id, With(PoliceReport.OfPartners)).ShouldBe("onbekend");

        ReportFacts Answered(YesNo answer) => PoliceReport.OfPartners with { Answers = new Dictionary<string, YesNo>(StringComparer.Ordinal) { [question] = answer } };
    }

    [Fact]
    public void What_was_known_before_is_a_fact()
    {
        var values = With(PoliceReport.OfPartners, new CaseHistory(5, 3) { TransferAccepted = true, SaveAccepted = true, TransferRefused = true, ServiceUnderWay = true });

        string[] ids = ["eerdereMeldingen", "eerdereMeldingen12Maanden", "overdrachtAanvaard", "overdrachtAanSave", "overdrachtGeweigerd", "saveBetrokken", "dienstLoopt"];
        ids.Select(id => ValueOf(id, values)).ShouldBe(["5", "3", "ja", "ja", "ja", "ja", "ja"]);
        ids.Select(id => ValueOf(id, With(PoliceReport.OfPartners))).ShouldBe(["0", "0", "nee", "nee", "nee", "nee", "nee"]);
    }

    [Theory]
    [InlineData("2026-11-23T08:29:59+01:00", "nee")]
    [InlineData("2026-11-23T08:30:00+01:00", "ja")]
    [InlineData("2026-11-23T15:59:59Z", "ja")]
    [InlineData("2026-11-23T16:00:00Z", "nee")]
    [InlineData("2026-11-22T12:00:00+01:00", "nee")]
    [InlineData("2026-12-25T12:00:00+01:00", "nee")]
    [InlineData("2026-07-06T14:59:00Z", "ja")]
    public void Office_hours_are_those_of_Dutch_working_days(string received, string within) =>
        ValueOf("kantooruren", With(PoliceReport.OfPartners, received: DateTimeOffset.Parse(received))).ShouldBe(within);

    [Fact]
    public void Every_fact_is_named_and_described_once()
    {
        KnownFacts.All.Select(fact => fact.Id).Distinct(StringComparer.Ordinal).Count().ShouldBe(KnownFacts.All.Count);
        KnownFacts.All.ShouldAllBe(fact => fact.Description.EndsWith('.') || fact.Description.EndsWith('?'));
        KnownFacts.All.ShouldAllBe(fact => KnownFacts.Find(fact.Id) == fact);
        KnownFacts.Find("maanstand").ShouldBeNull();
    }

    private static FactValues With(ReportFacts facts, CaseHistory? history = null, DateTimeOffset? received = null) =>
        KnownFacts.Of(new FactSource(facts, history ?? CaseHistory.None, received ?? Monday, Proposers.Desk));

    private static string ValueOf(string id, FactValues values)
    {
        var fact = KnownFacts.Find(id)!;
        return fact.Type switch
        {
            FactType.Number => values.NumberOf(fact)?.ToString() ?? "onbekend",
            FactType.Set => string.Join(',', values.CodesOf(fact)),
            _ => values.CodeOf(fact),
        };
    }
}
