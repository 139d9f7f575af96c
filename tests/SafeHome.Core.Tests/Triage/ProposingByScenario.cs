using SafeHome.Core.Triage;
using SafeHome.Core.Triage.Rules;

namespace SafeHome.Core.Tests.Triage;

public sealed class ProposingByScenario
{
    public static TheoryData<Scenario> Scenarios => [.. ScenarioTable.All];

    [Theory]
    [MemberData(nameof(Scenarios), DisableDiscoveryEnumeration = true)]
    public void The_rules_propose_what_the_table_says(Scenario scenario)
    {
        var proposal = Proposers.Default.Propose(ScenarioTable.FactsOf(scenario), Proposers.Today);

        var followUp = proposal.Service?.Code() ?? proposal.Receiver;
        var decision = followUp is null ? proposal.Decision.Code() : $"{proposal.Decision.Code()} {followUp}";
        string.Join(" | ", proposal.Urgency.Code(), proposal.Safety.Code(), decision, string.Join(' ', proposal.Reasons.Select(reason => reason.Rule)))
            .ShouldBe(string.Join(" | ", scenario.Urgency, scenario.Safety, scenario.Decision, scenario.Rules), scenario.ToString());
    }

    [Fact]
    public void The_table_has_a_row_for_every_rule()
    {
        ScenarioTable.All.Count.ShouldBeGreaterThanOrEqualTo(80);
        var named = ScenarioTable.All.SelectMany(scenario => scenario.Rules.Split(' ')).ToHashSet(StringComparer.Ordinal);
        var rules = TriageRules.Default;

        rules.Safety.Rules.Select(rule => rule.Id).Concat(rules.Urgency.Rules.Select(rule => rule.Id)).Concat(rules.Decision.Rules.Select(rule => rule.Id))
            .Concat(rules.Attention.Select(rule => rule.Id)).Except(named, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void A_row_says_where_it_comes_from() =>
        ScenarioTable.All.ShouldAllBe(scenario => scenario.Source.Length > 0);
}
