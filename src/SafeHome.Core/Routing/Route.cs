using SafeHome.Core.Triage;
using SafeHome.Core.Triage.Rules;

namespace SafeHome.Core.Routing;

/// <summary>To which kind of receiver a transfer goes that is meant for a kind.</summary>
/// <param name="For">The kind that the rules of triage ask for.</param>
/// <param name="To">The kind that takes it; null where the next rule of triage is asked, for not every municipality has one.</param>
internal sealed record Route(ReceiverKind For, ReceiverKind? To)
{
    /// <summary>The code of a route that leads to the next rule of triage.</summary>
    public const string NextRule = "volgendeRegel";
}

/// <summary>Where the routes for a decision lead.</summary>
/// <param name="Destination">Where it ends; null where the next rule of triage is asked.</param>
/// <param name="WhyNext">Why that is asked; null where a receiver is passed over, which says why by itself.</param>
internal readonly record struct Lead(Destination? Destination, Reason? WhyNext = null);

/// <summary>Where a proposal leads in the end.</summary>
/// <param name="Decision">The decision: that of triage, or another where no receiver is known.</param>
/// <param name="Service">The service, where Veilig Thuis acts itself.</param>
/// <param name="Receiver">The receiver, where there is one.</param>
/// <param name="Why">The route that was taken; null where nothing had to be looked up.</param>
internal sealed record Destination(DecisionCode Decision, Service? Service, Receiver? Receiver, Reason? Why)
{
    public static Destination Of(DecisionOutcome outcome) => new(outcome.Decision, outcome.Service, null, null);
}
