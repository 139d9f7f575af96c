using SafeHome.Core.Routing;

namespace SafeHome.Core.Triage;

/// <summary>
/// Proposes what to do with a report. The rules are few and in the words of the field, so that who answers for them can read
/// them; a person decides.
/// </summary>
public static class TriageRules
{
    /// <summary>The version of the rules; it changes with every change of a rule.</summary>
    public const string Version = "2026-11";

    /// <summary>The proposal for a report; the same facts always give the same proposal.</summary>
    /// <param name="facts">What the report says.</param>
    /// <param name="history">What was known of the household before it.</param>
    /// <param name="receivers">Who can take over on the day of the proposal.</param>
    /// <param name="servedRegions">The codes of the Veilig Thuis regions that this desk serves.</param>
    /// <param name="geography">Which region a municipality belongs to.</param>
    public static Proposal Propose(
        ReportFacts facts, CaseHistory history, ReceiversOfDay receivers, IReadOnlySet<string> servedRegions, Geography geography)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(receivers);
        ArgumentNullException.ThrowIfNull(servedRegions);
        ArgumentNullException.ThrowIfNull(geography);
        var input = new TriageInput(facts, history, receivers, servedRegions, geography);
        var outcome = DecisionRules.Of(input);
        var (urgency, reasons) = Appraise(input, outcome.Decision);
        return new Proposal(
            urgency,
            SafetyOf(input, outcome.Decision),
            outcome.Decision,
            outcome.Service,
            outcome.Receiver,
            [.. reasons.Prepend(outcome.Reason).Distinct()],
            Version);
    }

    private static (Urgency Urgency, IEnumerable<Reason> Reasons) Appraise(TriageInput input, DecisionCode decision)
    {
        var acute = AcuteRules.Of(input).ToList();
        var urgent = UrgencyRules.Urgent(input).ToList();
        var elevated = UrgencyRules.Elevated(input).ToList();

        // Danger is acted on at once, whoever it should have been sent to.
        if (acute.Count > 0) return (Urgency.Acute, [.. acute, .. urgent, .. elevated, .. SentElsewhere(input)]);
        if (decision == DecisionCode.NotAdmissible) return (Urgency.Regular, []);
        if (urgent.Count > 0) return (Urgency.Urgent, [.. urgent, .. elevated]);
        return elevated.Count > 0 ? (Urgency.Elevated, elevated) : (Urgency.Regular, []);
    }

    private static IEnumerable<Reason> SentElsewhere(TriageInput input) =>
        new[] { DecisionRules.NoViolence(input), DecisionRules.OtherRegion(input) }.OfType<RuleOutcome>().Select(outcome => outcome.Reason);

    private static SafetyAppraisal SafetyOf(TriageInput input, DecisionCode decision)
    {
        var structural = StructuralRules.Of(input).Any();
        if (AcuteRules.Of(input).Any()) return structural ? SafetyAppraisal.Both : SafetyAppraisal.Acute;
        if (decision == DecisionCode.NotAdmissible) return SafetyAppraisal.None;
        return structural ? SafetyAppraisal.Structural : SafetyAppraisal.Unknown;
    }
}
