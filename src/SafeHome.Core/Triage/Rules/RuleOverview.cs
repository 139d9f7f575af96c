using SafeHome.Core.Routing;

namespace SafeHome.Core.Triage.Rules;

/// <summary>The rules as people read them.</summary>
public static class RuleOverview
{
    /// <summary>Every rule, in the order in which its group asks them; what holds where none applies comes last.</summary>
    public static IReadOnlyList<RuleLine> Of(TriageRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return
        [
            .. Lines(RuleGroupName.Safety, rules.Safety, safety => safety.Code()),
            .. Lines(RuleGroupName.Urgency, rules.Urgency, urgency => urgency.Code()),
            .. Lines(RuleGroupName.Decision, rules.Decision, Outcome),
            .. rules.Attention.Select(rule => Line(RuleGroupName.Attention, rule, null)),
        ];
    }

    private static IEnumerable<RuleLine> Lines<T>(RuleGroupName group, RuleGroup<T> rules, Func<T, string> outcome) =>
        rules.All.Select(rule => Line(group, rule, outcome(rule.Then)));

    private static RuleLine Line<T>(RuleGroupName group, Rule<T> rule, string? outcome) => new(group, rule.Id, rule.Source, outcome, rule.Text.Written);

    private static string Outcome(DecisionOutcome outcome) => string.Join(
        ' ', new[] { outcome.Decision.Code(), outcome.Service?.Code(), outcome.Receiver?.Code() }.Where(part => part is not null));
}

/// <summary>A rule as people read it.</summary>
/// <param name="Group">The question that it answers.</param>
/// <param name="Id">Its name in reasons.</param>
/// <param name="Source">The law, protocol or criterion that it comes from.</param>
/// <param name="Outcome">What it says, in the codes of the interface; null for one that only asks for attention.</param>
/// <param name="Text">Why; between braces stands what differs from report to report.</param>
public sealed record RuleLine(RuleGroupName Group, string Id, string Source, string? Outcome, string Text);

/// <summary>The questions that rules answer.</summary>
public enum RuleGroupName
{
    /// <summary>veiligheid</summary>
    Safety,

    /// <summary>urgentie</summary>
    Urgency,

    /// <summary>besluit</summary>
    Decision,

    /// <summary>aandacht</summary>
    Attention,
}
