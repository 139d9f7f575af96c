using System.Text.Json;
using SafeHome.Core.Reports;

namespace SafeHome.Core.Triage.Rules;

/// <summary>The rules by which triage proposes, as a policy officer wrote them (triage-rules.json).</summary>
public sealed class TriageRules
{
    private static readonly Lazy<TriageRules> Loaded = new(() =>
        Read(EmbeddedData.Bytes("triage-rules.json")).Rules ?? throw new InvalidOperationException("The rules of this assembly cannot be used."));

    internal TriageRules(
        RuleFileHead head,
        RuleGroup<SafetyAppraisal> safety,
        RuleGroup<Urgency> urgency,
        RuleGroup<DecisionOutcome> decision,
        IReadOnlyList<Rule<string>> attention)
    {
        (Head, Safety, Urgency, Decision, Attention) = (head, safety, urgency, decision, attention);
    }

    /// <summary>The rules that come with the app.</summary>
    public static TriageRules Default => Loaded.Value;

    /// <summary>Their version.</summary>
    public string Version => Head.Version;

    internal RuleFileHead Head { get; }

    /// <summary>The criteria of safety: all that apply count.</summary>
    internal RuleGroup<SafetyAppraisal> Safety { get; }

    internal RuleGroup<Urgency> Urgency { get; }

    internal RuleGroup<DecisionOutcome> Decision { get; }

    /// <summary>What a person should look at; it decides nothing.</summary>
    internal IReadOnlyList<Rule<string>> Attention { get; }

    /// <summary>Reads a file of rules. Comments and commas too many are allowed; whatever else is wrong is told all at once.</summary>
    public static TriageRulesReading Read(ReadOnlyMemory<byte> json)
    {
        var findings = new Findings();
        return new TriageRulesReading(RuleFile.Read(json, findings, fields => TriageRulesReader.Read(fields)!), findings.Problems);
    }

    /// <summary>Reads rules that stand in another document.</summary>
    /// <param name="element">The rules.</param>
    /// <param name="pointer">Where they stand: a JSON pointer.</param>
    public static TriageRulesReading Read(JsonElement element, string pointer)
    {
        var findings = new Findings();
        return new TriageRulesReading(RuleFile.Read(element, pointer, findings, fields => TriageRulesReader.Read(fields)!), findings.Problems);
    }
}

/// <summary>What came of reading rules.</summary>
/// <param name="Rules">The rules; null where there is at least one problem.</param>
/// <param name="Problems">Everything that is wrong, each in a Dutch sentence.</param>
public sealed record TriageRulesReading(TriageRules? Rules, IReadOnlyList<InvalidParam> Problems);
