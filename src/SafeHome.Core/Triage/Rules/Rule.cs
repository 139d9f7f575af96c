using SafeHome.Core.Routing;
using SafeHome.Core.Triage.Facts;

namespace SafeHome.Core.Triage.Rules;

/// <summary>A rule of one group.</summary>
/// <param name="Id">Its name in reasons.</param>
/// <param name="Source">The law, protocol or criterion that it comes from.</param>
/// <param name="Priority">Where several rules apply, the least goes first.</param>
/// <param name="When">When it applies.</param>
/// <param name="Then">What it says.</param>
/// <param name="Text">Why, for people.</param>
internal sealed record Rule<T>(string Id, string Source, int Priority, Condition When, T Then, RuleText Text)
{
    public Reason Why(FactValues values) => Text.For(values);
}

/// <summary>The rules of one question, in order of priority, and what holds where none applies.</summary>
internal sealed record RuleGroup<T>(IReadOnlyList<Rule<T>> Rules, Rule<T> Otherwise)
{
    /// <summary>Every rule, what holds where none applies last.</summary>
    public IEnumerable<Rule<T>> All => Rules.Append(Otherwise);

    /// <summary>The rules that apply, the one that decides first; never empty.</summary>
    public List<Rule<T>> Matching(FactValues values)
    {
        var matching = new List<Rule<T>>(4);
        foreach (var rule in Rules)
        {
            if (rule.When.Holds(values)) matching.Add(rule);
        }

        if (matching.Count == 0) matching.Add(Otherwise);
        return matching;
    }
}

/// <summary>What a rule decides: the receiver by its kind, for who that is depends on where the household lives.</summary>
internal sealed record DecisionOutcome(DecisionCode Decision, Service? Service, ReceiverKind? Receiver);
