using SafeHome.Core.Reports;
using SafeHome.Core.Routing;
using SafeHome.Core.Triage.Facts;

namespace SafeHome.Core.Triage.Rules;

/// <summary>Reads the groups of triage-rules.json, and has what they say checked.</summary>
internal static class TriageRulesReader
{
    private const string TextDecides = "mag alleen bij 'aandacht' staan: een woord in de tekst beslist niet.";

    public static TriageRules? Read(JsonFields file)
    {
        var head = RuleFileHead.Read(file);
        var rules = new RuleReader(file.Findings);
        var safety = rules.Group(file, "veiligheid", prioritised: false, MayAsk(), ReadSafety);
        var urgency = rules.Group(file, "urgentie", prioritised: true, MayAsk(KnownFacts.Safety), ReadUrgency);
        var decision = rules.Group(file, "besluit", prioritised: true, MayAsk(KnownFacts.Safety, KnownFacts.Urgency), ReadDecision);
        var attention = file.Objects("aandacht").Select(fields => rules.Rule(fields, prioritised: false, _ => null, (_, id) => id)).OfType<Rule<string>>().ToList();
        if (safety is null || urgency is null || decision is null || file.Findings.Problems.Count > 0) return null;
        var read = new TriageRules(head, safety, urgency, decision, attention);
        TriageRulesCheck.Check(read, file);
        return read;
    }

    /// <summary>What is against a fact: the text never decides, and what the rules say is known only to the groups after.</summary>
    public static Func<Fact, string?> MayAsk(params Fact[] said) => fact => fact.Origin switch
    {
        FactOrigin.Text => TextDecides,
        FactOrigin.Rules when !said.Contains(fact) => "is hier nog niet bekend: de groepen volgen op elkaar als veiligheid, urgentie, besluit, aandacht.",
        _ => null,
    };

    public static DecisionOutcome? ReadDecision(JsonFields rule, string id)
    {
        if (Outcome(rule, id) is not { } fields) return null;
        var code = fields.Text("besluit", required: true);
        if (code is null) return null;
        if (!DecisionCodes.TryParse(code, out var decision))
            return Refuse<DecisionOutcome>(fields, "besluit", id, $"'{code}' is geen besluit; kies {string.Join(", ", Codes<DecisionCode>(d => d.Code()))}.");
        var service = Pick(fields, "dienst", id, Enum.GetValues<Service>(), s => s.Code());
        var receiver = Pick(fields, "ontvanger", id, Enum.GetValues<ReceiverKind>(), kind => kind.Code());
        if (decision is DecisionCode.VeiligThuisActs != fields.Has("dienst"))
            Refuse<object>(fields, "dienst", id, "een 'dienst' hoort bij VT-01-01, en alleen daarbij.");
        if (fields.Has("ontvanger") ? !decision.MayNameReceiver() : decision is DecisionCode.Transfer)
            Refuse<object>(fields, "ontvanger", id, "een 'ontvanger' hoort bij VT-01-02; bij VT-00 en VT-99 mag er een, en elders niet.");
        fields.RefuseUnread();
        return new DecisionOutcome(decision, service, receiver);
    }

    private static SafetyAppraisal ReadSafety(JsonFields rule, string id)
    {
        // "beide" follows from an acute and a structural criterion together; no rule says it.
        SafetyAppraisal[] appraisals = [SafetyAppraisal.Acute, SafetyAppraisal.Structural, SafetyAppraisal.None, SafetyAppraisal.Unknown];
        return Choose(rule, "veiligheid", id, appraisals, safety => safety.Code()) ?? default;
    }

    private static Urgency ReadUrgency(JsonFields rule, string id) => Choose(rule, "urgentie", id, Enum.GetValues<Urgency>(), urgency => urgency.Code()) ?? default;

    private static T? Choose<T>(JsonFields rule, string name, string id, IReadOnlyList<T> choices, Func<T, string> code)
        where T : struct
    {
        if (Outcome(rule, id) is not { } fields) return null;
        if (!fields.Has(name)) fields.Findings.Refuse(fields.Pointer(name), "required", $"Regel '{id}': bij 'dan' ontbreekt '{name}'.");
        var chosen = Pick(fields, name, id, choices, code);
        fields.RefuseUnread();
        return chosen;
    }

    private static JsonFields? Outcome(JsonFields rule, string id)
    {
        if (!rule.Has("dan")) rule.Findings.Refuse(rule.Pointer("dan"), "required", $"Regel '{id}' zegt niet wat hij voorstelt: 'dan' ontbreekt.");
        return rule.Object("dan");
    }

    private static T? Pick<T>(JsonFields fields, string name, string id, IReadOnlyList<T> choices, Func<T, string> code)
        where T : struct => fields.Text(name) is { } given ? ByCode(fields, name, id, given, choices, code) : null;

    /// <summary>The choice that a code stands for; refused, and null, where it stands for none.</summary>
    /// <param name="fields">Where the code was read.</param>
    /// <param name="name">The field that it was read of.</param>
    /// <param name="id">The rule.</param>
    /// <param name="given">The code; null where there is none.</param>
    /// <param name="choices">What may be chosen.</param>
    /// <param name="code">The code of a choice.</param>
    /// <param name="others">Other codes that may stand there, which the caller knows by itself.</param>
    public static T? ByCode<T>(JsonFields fields, string name, string id, string? given, IReadOnlyList<T> choices, Func<T, string> code, params string[] others)
        where T : struct
    {
        foreach (var choice in choices)
        {
            if (code(choice) == given) return choice;
        }

        Refuse<object>(fields, name, id, $"bij '{name}' hoort een van {string.Join(", ", choices.Select(code).Concat(others))}.");
        return null;
    }

    private static T? Refuse<T>(JsonFields fields, string name, string id, string what)
        where T : class
    {
        fields.Findings.Refuse(fields.Pointer(name), "code", $"Regel '{id}': {what}");
        return null;
    }

    private static IEnumerable<string> Codes<T>(Func<T, string> code)
        where T : struct, Enum => Enum.GetValues<T>().Select(code);
}
