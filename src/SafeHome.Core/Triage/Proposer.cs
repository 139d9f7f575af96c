using SafeHome.Core.LeadTimes;
using SafeHome.Core.Routing;
using SafeHome.Core.Triage.Facts;
using SafeHome.Core.Triage.Rules;

namespace SafeHome.Core.Triage;

/// <summary>Proposes what to do with a report, by the rules of triage and the routes to receivers. A person decides.</summary>
/// <param name="rules">The rules of triage.</param>
/// <param name="routing">The routes to receivers.</param>
/// <param name="receivers">Who can take over.</param>
/// <param name="desk">The Veilig Thuis for which is proposed.</param>
public sealed class Proposer(TriageRules rules, RoutingRules routing, ReceiverDirectory receivers, Desk desk)
{
    /// <summary>The version of the rules, then that of the routes.</summary>
    public string Version { get; } = $"{rules.Version}/{routing.Version}";

    /// <summary>Who can take over.</summary>
    public ReceiverDirectory Receivers => receivers;

    /// <summary>The proposal for a report; the same facts always give the same proposal.</summary>
    /// <param name="facts">What the report says.</param>
    /// <param name="history">What was known of the household before it.</param>
    /// <param name="received">When it came in.</param>
    /// <param name="today">The day of the proposal: receivers come and go.</param>
    public Proposal Propose(ReportFacts facts, CaseHistory history, DateTimeOffset received, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(history);
        var values = KnownFacts.Of(new FactSource(facts, history, received, desk));
        var proposal = Propose(values, today);
        return rules.Head.IsValidOn(DutchTime.DayOf(received)) && routing.Head.IsValidOn(DutchTime.DayOf(received))
            ? proposal
            : proposal with { Reasons = [.. proposal.Reasons, OutOfDate] };
    }

    /// <summary>The proposal for facts.</summary>
    /// <param name="values">The facts.</param>
    /// <param name="today">The day of the proposal.</param>
    public Proposal Propose(FactValues values, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(values);
        var criteria = rules.Safety.Matching(values);
        var safety = Appraise(criteria);
        values[KnownFacts.Safety] = KnownFacts.Safety.Choose(safety.Code());
        var urgencies = rules.Urgency.Matching(values);
        values[KnownFacts.Urgency] = KnownFacts.Urgency.Choose(urgencies[0].Then.Code());
        var decisions = rules.Decision.Matching(values);
        var destination = routing.Resolve(decisions[0].Then, values, receivers.On(today));
        values[KnownFacts.Decision] = KnownFacts.Decision.Choose(destination.Decision.Code());

        // What decided goes first; whatever else applied is told as well.
        var reasons = new List<Reason> { decisions[0].Why(values) };
        if (destination.Why is { } route) reasons.Add(route);
        reasons.AddRange(urgencies.Select(rule => rule.Why(values)));
        reasons.AddRange(criteria.Select(rule => rule.Why(values)));
        reasons.AddRange(decisions.Skip(1).Select(rule => rule.Why(values)));
        reasons.AddRange(rules.Attention.Where(rule => rule.When.Holds(values)).Select(rule => rule.Why(values)));
        return new Proposal(urgencies[0].Then, safety, destination.Decision, destination.Service, destination.Receiver?.Id, reasons, Version);
    }

    private static SafetyAppraisal Appraise(List<Rule<SafetyAppraisal>> criteria)
    {
        var acute = criteria.Exists(rule => rule.Then is SafetyAppraisal.Acute);
        var structural = criteria.Exists(rule => rule.Then is SafetyAppraisal.Structural);
        return (acute, structural) switch
        {
            (true, true) => SafetyAppraisal.Both,
            (true, false) => SafetyAppraisal.Acute,
            (false, true) => SafetyAppraisal.Structural,
            _ => criteria[0].Then,
        };
    }

    private Reason OutOfDate => new(
        "regelsBuitenGeldigheid", $"De regels van versie {Version} zijn niet gemaakt voor meldingen van deze dag. Laat ze vernieuwen.");
}
