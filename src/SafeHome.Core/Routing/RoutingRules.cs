using System.Globalization;
using System.Text.Json;
using SafeHome.Core.Reports;
using SafeHome.Core.Triage;
using SafeHome.Core.Triage.Facts;
using SafeHome.Core.Triage.Rules;

namespace SafeHome.Core.Routing;

/// <summary>Which receiver takes a transfer (routing.json): routes are tried in order until one leads to a receiver that serves the household.</summary>
public sealed class RoutingRules
{
    private static readonly Lazy<RoutingRules> Loaded = new(() =>
        Read(EmbeddedData.Bytes("routing.json")).Rules ?? throw new InvalidOperationException("The routes of this assembly cannot be used."));

    private readonly ILookup<ReceiverKind, Rule<Route>> _byKind;

    internal RoutingRules(RuleFileHead head, IReadOnlyList<Rule<Route>> routes, Rule<DecisionOutcome> otherwise)
    {
        (Head, Routes, Otherwise) = (head, [.. routes.OrderBy(route => route.Priority)], otherwise);
        _byKind = Routes.ToLookup(route => route.Then.For);
    }

    /// <summary>The routes that come with the app.</summary>
    public static RoutingRules Default => Loaded.Value;

    /// <summary>Their version.</summary>
    public string Version => Head.Version;

    internal RuleFileHead Head { get; }

    internal IReadOnlyList<Rule<Route>> Routes { get; }

    /// <summary>What is proposed where no route leads to a receiver.</summary>
    internal Rule<DecisionOutcome> Otherwise { get; }

    /// <summary>Whether a proposal says that no receiver is known for the household.</summary>
    internal bool FoundNobody(Proposal proposal) => proposal.Reasons.Any(reason => reason.Rule == Otherwise.Id);

    /// <summary>Reads a file of routes; whatever is wrong is told all at once.</summary>
    public static RoutingRulesReading Read(ReadOnlyMemory<byte> json)
    {
        var findings = new Findings();
        return new RoutingRulesReading(RuleFile.Read(json, findings, fields => RoutingRulesReader.Read(fields)!), findings.Problems);
    }

    /// <summary>Reads routes that stand in another document.</summary>
    /// <param name="element">The routes.</param>
    /// <param name="pointer">Where they stand: a JSON pointer.</param>
    public static RoutingRulesReading Read(JsonElement element, string pointer)
    {
        var findings = new Findings();
        return new RoutingRulesReading(RuleFile.Read(element, pointer, findings, fields => RoutingRulesReader.Read(fields)!), findings.Problems);
    }

    /// <summary>Where a decision leads for a household: to the next rule of triage where only receivers that are passed over could take it, or where a route says so.</summary>
    internal Lead Resolve(DecisionOutcome outcome, FactValues values, ReceiversOfDay receivers, IReadOnlyList<PassedOver> passedOver)
    {
        if (outcome.Receiver is not { } kind) return new Lead(Destination.Of(outcome));
        var isPassedOver = false;
        var municipality = values.CodeOf(GivenFacts.Municipality.Fact);
        var postcodeArea = values.NumberOf(GivenFacts.PostcodeArea.Fact)?.ToString(CultureInfo.InvariantCulture);
        foreach (var route in _byKind[kind])
        {
            if (!route.When.Holds(values)) continue;
            if (route.Then.To is not { } taker) return new Lead(null, isPassedOver ? null : route.Why(values));
            if (receivers.For(taker, municipality, postcodeArea) is not { } receiver) continue;
            if (!passedOver.Any(passed => passed.Receiver == receiver.Id))
                return new Lead(new Destination(outcome.Decision, outcome.Service, receiver, route.Why(values)));
            isPassedOver = true;
        }

        if (isPassedOver) return new Lead(null);
        // What came to the wrong place stays that, also where nobody is known to whom it belongs.
        return new Lead(outcome.Decision is DecisionCode.Transfer ? Destination.Of(Otherwise.Then) with { Why = Otherwise.Why(values) } : Destination.Of(outcome));
    }

    /// <summary>Where a report goes of which everyone who could take it is passed over: it stays.</summary>
    internal Destination NobodyElse() => Destination.Of(Otherwise.Then) with
    {
        Why = new Reason("niemandAnders", "Niemand anders komt in aanmerking; Veilig Thuis houdt de melding."),
    };
}

/// <summary>What came of reading routes.</summary>
/// <param name="Rules">The routes; null where there is at least one problem.</param>
/// <param name="Problems">Everything that is wrong, each in a Dutch sentence.</param>
public sealed record RoutingRulesReading(RoutingRules? Rules, IReadOnlyList<InvalidParam> Problems);
