using System.Text;
using System.Text.Json.Nodes;
using SafeHome.Core.Reports;
using SafeHome.Core.Triage;
using SafeHome.Core.Triage.Rules;

namespace SafeHome.Core.Tests.Triage;

/// <summary>What a proposal says of itself.</summary>
public sealed class SayingWhy
{
    private static readonly DateTimeOffset Received = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    private static readonly ReportFacts Facts = PoliceReport.OfPartners with { Signals = ["wapen", "verwurging", "kinderenAanwezig"] };

    [Fact]
    public void Of_the_signals_ticked_a_reason_names_those_that_its_rule_asks_for() =>
        Reason("Gezien in {gemeente}: {signalen}.", Facts).ShouldBe($"Gezien in Amersfoort: {Label("verwurging")}, {Label("wapen")}.");

    [Fact]
    public void Of_the_signals_in_the_text_a_reason_names_all() =>
        Reason("De tekst noemt: {signalenInTekst}.", Facts with { Suggestions = [new("stalking", "/zorgelijkeSituatie/situatieSchets", 0, 9)] })
            .ShouldBe($"De tekst noemt: {Label("stalking")}.");

    [Fact]
    public void A_proposal_names_the_version_of_the_rules_and_of_the_routes() =>
        Propose(Facts, TriageRules.Default).RulesVersion.ShouldBe($"{TriageRules.Default.Version}/{Core.Routing.RoutingRules.Default.Version}");

    [Fact]
    public void Two_proposals_say_the_same_where_all_of_them_does()
    {
        var proposal = Propose(Facts, TriageRules.Default);

        proposal.SaysTheSameAs(proposal with { Reasons = [.. proposal.Reasons] }).ShouldBeTrue();
        proposal.SaysTheSameAs(proposal with { Reasons = [new Reason("x", "y")] }).ShouldBeFalse();
        proposal.SaysTheSameAs(proposal with { Receiver = "een-ander" }).ShouldBeFalse();
    }

    [Fact]
    public void Decisions_go_by_the_codes_of_the_chain()
    {
        string[] codes = ["VT-00", "VT-01-01", "VT-01-02", "VT-01-03", "VT-01-04", "VT-99"];

        foreach (var code in codes)
        {
            DecisionCodes.TryParse(code, out var decision).ShouldBeTrue();
            decision.Code().ShouldBe(code);
        }

        Enum.GetValues<DecisionCode>().Length.ShouldBe(codes.Length);
        DecisionCodes.TryParse("VT-77", out _).ShouldBeFalse();
        DecisionCodes.TryParse(null, out _).ShouldBeFalse();
    }

    private static string Reason(string text, ReportFacts facts)
    {
        var file = JsonNode.Parse(EmbeddedData.Bytes("triage-rules.json"))!.AsObject();
        var rule = file["veiligheid"]!["regels"]![0]!;
        rule["tekst"] = text;
        rule["als"] = JsonNode.Parse("""{ "feit": "signalen", "bevatEenVan": ["wapen", "verwurging", "levensgevaar"] }""");
        var rules = TriageRules.Read(Encoding.UTF8.GetBytes(file.ToJsonString()));
        return Propose(facts, rules.Rules.ShouldNotBeNull(string.Join(' ', rules.Problems))).Reasons.Single(reason => reason.Rule == rule["id"]!.GetValue<string>()).Text;
    }

    private static Proposal Propose(ReportFacts facts, TriageRules rules) =>
        Proposers.With(rules).Propose(facts, CaseHistory.None, Received, Proposers.Today);

    private static string Label(string signal) => CodeLists.Label(CodeLists.Signal, signal)!.ToLowerInvariant();
}
