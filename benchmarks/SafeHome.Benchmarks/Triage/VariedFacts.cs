using System.Collections.Frozen;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.Reports;
using SafeHome.Core.Routing;
using SafeHome.Core.Triage;
using SafeHome.Core.Triage.Facts;
using SafeHome.Core.Triage.Rules;

namespace SafeHome.Benchmarks.Triage;

/// <summary>Facts of many kinds, so that every rule has its turn.</summary>
internal static class VariedFacts
{
    public static readonly DateTimeOffset Received = new(2026, 10, 14, 9, 0, 0, TimeSpan.Zero);

    private static readonly string[] Signals = [.. CodeLists.Codes(CodeLists.Signal).Order(StringComparer.Ordinal)];
    private static readonly string[] Violence = [.. CodeLists.Codes(CodeLists.Violence).Order(StringComparer.Ordinal)];
    private static readonly string[] Municipalities = ["GM0307", "GM0344", "GM0034", "GM0995", "GM0363"];

    public static Proposer ProposerOf(Surroundings surroundings) => new(
        TriageRules.Default,
        RoutingRules.Default,
        ReceiverDirectory.Parse(surroundings.Receivers),
        new Desk(new HashSet<string>(StringComparer.Ordinal) { "VT20", "VT03" }, Geography.Netherlands, DutchCalendar.Netherlands));

    public static IReadOnlyList<ReportFacts> Of(int count) => [.. Enumerable.Range(0, count).Select(One)];

    private static ReportFacts One(int number)
    {
        var minors = number % 3;
        return new ReportFacts(
            ReportKind.VT,
            number % 4 == 0 ? "huisarts" : "politie",
            ReporterAskedShielding: number % 31 == 0,
            [Violence[number % Violence.Length]],
            [.. Enumerable.Range(0, number % 4).Select(signal => Signals[(number * 7 + signal * 5) % Signals.Length])],
            WeighingQuestion: number % 6 == 0 ? null : number % 6,
            HelpAccepted: (number % 5) switch { 0 => true, 1 => false, _ => null },
            number % 7 == 0 ? new Dictionary<string, YesNo>(StringComparer.Ordinal) { ["VT-002"] = YesNo.Yes } : FrozenDictionary<string, YesNo>.Empty,
            StalkingRisk: number % 13 == 0 ? "hoog" : null,
            minors,
            YoungestAge: minors > 0 ? number % 18 : null,
            Unborn: number % 29 == 0,
            HasAdultVictim: number % 2 == 0,
            Municipalities[number % Municipalities.Length],
            [],
            DaysSinceIncident: number % 10,
            Persons: 3);
    }
}
