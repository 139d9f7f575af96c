using SafeHome.Core.LeadTimes;
using SafeHome.Core.Routing;
using SafeHome.Core.Tests.Routing;
using SafeHome.Core.Triage;
using SafeHome.Core.Triage.Facts;
using SafeHome.Core.Triage.Rules;

namespace SafeHome.Core.Tests.Triage;

/// <summary>Proposers for Utrecht and Flevoland.</summary>
internal static class Proposers
{
    public static readonly Desk Desk = new(new HashSet<string>(StringComparer.Ordinal) { "VT20", "VT03" }, Geography.Netherlands, DutchCalendar.Netherlands);

    public static readonly DateOnly Today = new(2026, 11, 20);

    public static Proposer Default { get; } = With(TriageRules.Default);

    public static Proposer With(TriageRules rules) => new(rules, RoutingRules.Default, Receivers.OfUtrechtAndFlevoland, Desk);
}
