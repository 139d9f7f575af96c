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
    public Proposal Propose(ReportFacts facts, CaseHistory history, DateTimeOffset received, DateOnly today) =>
        Propose(facts, history, received, today, full: null);

    /// <summary>The next best proposal, where the receiver that would be proposed has no place for the household.</summary>
    /// <param name="facts">What the report says.</param>
    /// <param name="history">What was known of the household before it.</param>
    /// <param name="received">When it came in.</param>
    /// <param name="today">The day of the proposal.</param>
    /// <param name="full">The receiver without a place.</param>
    public Proposal ProposeBeside(ReportFacts facts, CaseHistory history, DateTimeOffset received, DateOnly today, Receiver full)
    {
        ArgumentNullException.ThrowIfNull(full);
        return Propose(facts, history, received, today, PassedOver.Full(full));
    }

    /// <summary>The kind of receiver that is not known for the household of a proposal of these rules; null where none is missing.</summary>
    public ReceiverKind? MissingFor(Proposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        if (!routing.FoundNobody(proposal)) return null;
        return rules.Decision.All.FirstOrDefault(rule => rule.Id == proposal.Reasons[0].Rule)?.Then.Receiver;
    }

    private Proposal Propose(ReportFacts facts, CaseHistory history, DateTimeOffset received, DateOnly today, PassedOver? full)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(history);
        var values = KnownFacts.Of(new FactSource(facts, history, received, desk));
        var cameBack = history.CameBackFrom.Select(receiver => PassedOver.CameBackFrom(receiver, receivers));
        var proposal = Propose(values, today, [.. cameBack, .. full is null ? [] : new[] { full }]);
        return rules.Head.IsValidOn(DutchTime.DayOf(received)) && routing.Head.IsValidOn(DutchTime.DayOf(received))
            ? proposal
            : proposal with { Reasons = [.. proposal.Reasons, OutOfDate] };
    }

    /// <summary>The proposal for facts.</summary>
    /// <param name="values">The facts.</param>
    /// <param name="today">The day of the proposal.</param>
    public Proposal Propose(FactValues values, DateOnly today) => Propose(values, today, []);

    private Proposal Propose(FactValues values, DateOnly today, IReadOnlyList<PassedOver> passedOver)
    {
        ArgumentNullException.ThrowIfNull(values);
        var criteria = rules.Safety.Matching(values);
        var safety = Appraise(criteria);
        values[KnownFacts.Safety] = KnownFacts.Safety.Choose(safety.Code());
        var urgencies = rules.Urgency.Matching(values);
        values[KnownFacts.Urgency] = KnownFacts.Urgency.Choose(urgencies[0].Then.Code());
        var decisions = rules.Decision.Matching(values);
        var (decisive, destination, skipped) = Decide(decisions, values, receivers.On(today), passedOver);
        values[KnownFacts.Decision] = KnownFacts.Decision.Choose(destination.Decision.Code());

        // What decided goes first; whatever else applied is told as well.
        var reasons = new List<Reason> { decisive.Why(values) };
        if (destination.Why is { } route) reasons.Add(route);
        reasons.AddRange(skipped);
        reasons.AddRange(passedOver.Select(passed => passed.Why));
        reasons.AddRange(urgencies.Select(rule => rule.Why(values)));
        reasons.AddRange(criteria.Select(rule => rule.Why(values)));
        reasons.AddRange(decisions.Where(rule => rule != decisive).Select(rule => rule.Why(values)));
        reasons.AddRange(rules.Attention.Where(rule => rule.When.Holds(values)).Select(rule => rule.Why(values)));
        return new Proposal(urgencies[0].Then, safety, destination.Decision, destination.Service, destination.Receiver?.Id, reasons, Version);
    }

    /// <summary>The first rule that leads to someone who takes it, where it leads, and why rules before it did not.</summary>
    private (Rule<DecisionOutcome> Rule, Destination Destination, IReadOnlyList<Reason> Skipped) Decide(
        List<Rule<DecisionOutcome>> decisions, FactValues values, ReceiversOfDay today, IReadOnlyList<PassedOver> passedOver)
    {
        var skipped = new List<Reason>();
        var otherwise = rules.Decision.Otherwise;
        for (var place = 0; place <= decisions.Count; place++)
        {
            var rule = place < decisions.Count ? decisions[place] : otherwise;
            var (destination, why) = routing.Resolve(rule.Then, values, today, passedOver);
            if (destination is not null) return (rule, destination, skipped);
            if (why is not null && !skipped.Contains(why)) skipped.Add(why);
        }

        return (otherwise, routing.NobodyElse(), skipped);
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
