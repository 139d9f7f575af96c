using SafeHome.Core.Reports;
using SafeHome.Core.Triage.Facts;

namespace SafeHome.Core.Triage.Rules;

/// <summary>Reads the rules of a file, and sees to it that no two have one id.</summary>
internal sealed class RuleReader(Findings findings)
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>A group: an object with <c>regels</c> and <c>anders</c>.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">The group.</param>
    /// <param name="prioritised">Whether its rules have a priority; where they have none, all that apply count.</param>
    /// <param name="mayAsk">What is against a rule of this group that asks for a fact; null for nothing.</param>
    /// <param name="then">Reads what a rule says.</param>
    public RuleGroup<T>? Group<T>(JsonFields file, string name, bool prioritised, Func<Fact, string?> mayAsk, Func<JsonFields, string, T?> then)
    {
        if (!file.Has(name))
        {
            findings.Refuse(file.Pointer(name), "required", $"De groep '{name}' ontbreekt.");
            return null;
        }

        if (file.Object(name) is not { } group) return null;
        var rules = group.Objects("regels").Select(fields => Rule(fields, prioritised, mayAsk, then)).OfType<Rule<T>>().OrderBy(rule => rule.Priority).ToList();
        var otherwise = Otherwise(group, "anders", then);
        group.RefuseUnread();
        return otherwise is null ? null : new RuleGroup<T>(rules, otherwise);
    }

    /// <summary>A rule with what every rule has; null where what it says cannot be read.</summary>
    public Rule<T>? Rule<T>(JsonFields fields, bool prioritised, Func<Fact, string?> mayAsk, Func<JsonFields, string, T?> then)
    {
        var id = ReadId(fields);
        var priority = prioritised ? fields.Number("prioriteit") : 0;
        if (priority is null) findings.Refuse(fields.Pointer("prioriteit"), "required", $"Regel '{id}' heeft geen 'prioriteit'.");
        var when = Condition.All();
        if (fields.Object("als") is { } condition) when = new ConditionReader(id, mayAsk).Read(condition);
        else if (!fields.Has("als")) findings.Refuse(fields.Pointer("als"), "required", $"Regel '{id}' zegt niet wanneer hij geldt: 'als' ontbreekt.");
        return Finish(fields, id, priority ?? 0, when, then);
    }

    /// <summary>What holds where no rule applies.</summary>
    public Rule<T>? Otherwise<T>(JsonFields group, string name, Func<JsonFields, string, T?> then)
    {
        if (!group.Has(name)) findings.Refuse(group.Pointer(name), "required", $"Er staat niet wat er geldt als geen regel past: '{name}' ontbreekt.");
        return group.Object(name) is { } fields ? Finish(fields, ReadId(fields), int.MaxValue, Condition.All(), then) : null;
    }

    private Rule<T>? Finish<T>(JsonFields fields, string id, int priority, Condition when, Func<JsonFields, string, T?> then)
    {
        var said = then(fields, id);
        var source = fields.Text("bron", required: true) ?? "";
        var text = fields.Text("tekst", required: true) ?? "";
        CheckBlanks(fields, id, text);
        fields.RefuseUnread();
        return said is null ? null : new Rule<T>(id, source, priority, when, said, new RuleText(id, text, when));
    }

    private string ReadId(JsonFields fields)
    {
        var id = fields.Text("id", longest: 40, required: true) ?? "";
        if (id.Length > 0 && !_ids.Add(id)) findings.Refuse(fields.Pointer("id"), "duplicate", $"Er is meer dan één regel met de naam '{id}'.");
        return id;
    }

    private void CheckBlanks(JsonFields fields, string id, string text)
    {
        var left = RuleText.Blanks.Aggregate(text, (rest, blank) => rest.Replace(blank, "", StringComparison.Ordinal));
        if (left.AsSpan().ContainsAny('{', '}'))
            findings.Refuse(fields.Pointer("tekst"), "format", $"Regel '{id}': tussen accolades mag alleen {string.Join(", ", RuleText.Blanks)} staan.");
    }
}
