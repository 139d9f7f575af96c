using SafeHome.Core.Reports;

namespace SafeHome.Core.Triage.Rules;

/// <summary>Checks the rules of a group against each other.</summary>
internal static class GroupCheck
{
    public static void Check<T>(string pointer, RuleGroup<T> rules, Findings findings)
    {
        var possibility = new Possibility(rules.Rules.Select(rule => rule.When));
        foreach (var rule in rules.Rules)
        {
            if (!MustBePossible(pointer, rule, possibility, findings)) continue;
            var decides = possibility.CanHold(Decides(rule, Before(rules, rule)));
            if (decides is null) TooIntricate(pointer, rule.Id, findings);
            if (decides is false)
                findings.Refuse(pointer, "unreachable", $"Regel '{rule.Id}' beslist nooit: steeds als hij geldt, geldt ook een regel die voorgaat.");
        }

        foreach (var (rule, other) in SamePriority(rules))
        {
            if (possibility.CanHold(Condition.All(rule.When, other.When)) is not false)
                findings.Refuse(pointer, "overlap", $"De regels '{rule.Id}' en '{other.Id}' kunnen samen gelden en zeggen niet hetzelfde; geef een van beide voorrang met 'prioriteit'.");
        }
    }

    /// <summary>Whether a rule can apply at all; where it cannot, whoever wrote it is told.</summary>
    public static bool MustBePossible<T>(string pointer, Rule<T> rule, Possibility possibility, Findings findings)
    {
        var possible = possibility.CanHold(rule.When);
        if (possible is null) TooIntricate(pointer, rule.Id, findings);
        if (possible is false) findings.Refuse(pointer, "unreachable", $"Regel '{rule.Id}' kan nooit gelden: zijn voorwaarden sluiten elkaar uit.");
        return possible is true;
    }

    /// <summary>The rules that may decide where a condition holds, the last resort among them.</summary>
    public static IEnumerable<Rule<T>> Deciding<T>(RuleGroup<T> rules, Condition where)
    {
        var possibility = new Possibility(rules.Rules.Select(rule => rule.When).Append(where));
        return rules.All.Where(rule => possibility.CanHold(Condition.All(where, Decides(rule, Before(rules, rule)))) is not false);
    }

    private static void TooIntricate(string pointer, string rule, Findings findings) =>
        findings.Refuse(pointer, "range", $"Regel '{rule}' is te ingewikkeld om na te gaan wanneer hij geldt; maak er twee regels van.");

    private static Condition Decides<T>(Rule<T> rule, IEnumerable<Rule<T>> before) =>
        Condition.All([rule.When, .. before.Select(other => new Not(other.When))]);

    // Of rules with one priority that say the same it does not matter which decides.
    private static IEnumerable<Rule<T>> Before<T>(RuleGroup<T> rules, Rule<T> rule) =>
        rules.Rules.Where(other => other.Priority < rule.Priority);

    private static IEnumerable<(Rule<T> One, Rule<T> Other)> SamePriority<T>(RuleGroup<T> rules) =>
        from pair in rules.Rules.Index()
        from other in rules.Rules.Skip(pair.Index + 1)
        where pair.Item.Priority == other.Priority && !EqualityComparer<T>.Default.Equals(pair.Item.Then, other.Then)
        select (pair.Item, other);
}
