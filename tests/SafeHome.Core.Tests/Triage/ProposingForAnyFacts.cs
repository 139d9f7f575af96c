using FsCheck;
using FsCheck.Fluent;
using SafeHome.Core.Triage;
using SafeHome.Core.Triage.Facts;
using SafeHome.Core.Triage.Rules;

namespace SafeHome.Core.Tests.Triage;

/// <summary>What holds for every report, whatever its facts.</summary>
public sealed class ProposingForAnyFacts
{
    private static readonly string[] AcuteSignals =
    [
        "levensgevaar", "ernstigLetsel", "verwurging", "wapen", "mensenhandel", "psychischeCrisisVerzorger", "middelengebruikVerzorger", "doodsbedreiging",
        "huwelijksdwang", "achterlating", "vrouwelijkeGenitaleVerminking", "basiszorgOntbreekt",
    ];

    [Fact]
    public void An_acute_fact_never_lowers_urgency() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(
        SomeFacts.ToArbitrary(),
        Gen.Elements(AcuteSignals).ToArbitrary(),
        (facts, signal) =>
        {
            var before = Propose(facts).Urgency;
            var more = facts.ToDictionary();
            more[GivenFacts.Signals.Fact] = facts.GetValueOrDefault(GivenFacts.Signals.Fact) | GivenFacts.Signals.Fact.Gather([signal]);
            return Propose(more).Urgency <= before;
        }));

    [Fact]
    public void Every_report_gets_one_whole_proposal() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(SomeFacts.ToArbitrary(), facts =>
    {
        var proposal = Propose(facts);
        return proposal.Service.HasValue == proposal.Decision is DecisionCode.VeiligThuisActs
            && (proposal.Receiver is null ? proposal.Decision is not DecisionCode.Transfer : proposal.Decision.MayNameReceiver())
            && proposal.Reasons.Count > 0
            && proposal.Urgency is Urgency.Acute == proposal.Safety is SafetyAppraisal.Acute or SafetyAppraisal.Both;
    }));

    [Fact]
    public void Every_rule_that_applies_is_a_reason() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(SomeFacts.ToArbitrary(), facts =>
    {
        var values = ValuesOf(facts);
        var reasons = Proposers.Default.Propose(values, Proposers.Today).Reasons.Select(reason => reason.Rule).ToHashSet(StringComparer.Ordinal);
        var rules = TriageRules.Default;
        return Applying(rules.Safety.Rules, values).Concat(Applying(rules.Urgency.Rules, values))
            .Concat(Applying(rules.Decision.Rules, values)).Concat(Applying(rules.Attention, values)).All(reasons.Contains);
    }));

    [Fact]
    public void What_the_text_suggests_changes_neither_urgency_nor_decision() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(SomeFacts.ToArbitrary(), facts =>
    {
        var silent = facts.ToDictionary();
        silent[GivenFacts.InText.Fact] = 0;
        var (with, without) = (Propose(facts), Propose(silent));
        return with with { Reasons = [] } == without with { Reasons = [] } || with.SaysTheSameAs(without with { Reasons = with.Reasons });
    }));

    private static IEnumerable<string> Applying<T>(IEnumerable<Rule<T>> rules, FactValues values) =>
        rules.Where(rule => rule.When.Holds(values)).Select(rule => rule.Id);

    private static Proposal Propose(IReadOnlyDictionary<Fact, long> facts) => Proposers.Default.Propose(ValuesOf(facts), Proposers.Today);

    private static FactValues ValuesOf(IReadOnlyDictionary<Fact, long> facts)
    {
        var values = new FactValues();
        foreach (var (fact, value) in facts) values[fact] = value;
        return KnownFacts.WithDerived(values, []);
    }

    private static Gen<IReadOnlyDictionary<Fact, long>> SomeFacts =>
        from values in Gen.CollectToArray(GivenFacts.All.Select(given => ValueOf(given.Fact)))
        select (IReadOnlyDictionary<Fact, long>)GivenFacts.All.Select(given => given.Fact).Zip(values).ToDictionary(pair => pair.First, pair => pair.Second);

    private static Gen<long> ValueOf(Fact fact) => fact.Type switch
    {
        FactType.Number => Gen.Choose(0, 20).Select(number => (long)number),
        FactType.Set => Gen.ListOf(Gen.Elements<string>([.. fact.Codes]), 2).Select(codes => fact.Gather(codes)),
        _ => Gen.Choose(0, fact.Codes.Count - 1).Select(place => (long)place),
    };
}
