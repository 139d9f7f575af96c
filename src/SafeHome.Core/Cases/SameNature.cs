using SafeHome.Core.Triage;

namespace SafeHome.Core.Cases;

/// <summary>Whether two reports can describe one event, though each names the violence as its reporter sees it (list "aardGeweld").</summary>
internal static class SameNature
{
    private const string ChildAbuse = "kindermishandeling";

    private static readonly string[] BetweenPartners = ["partnergeweld", "exPartnergeweld"];

    // Says that there was violence, but not which; a reporter who gives no code at all says as little.
    private static readonly string[] Any = ["huiselijkGeweldOverig", "onbekend"];

    // Says that there was none: no event of violence to have in common.
    private static readonly string[] NoViolence = ["andereProblematiek", "geenHuiselijkGeweld"];

    // Police see the blow, a school sees the child: one event, two codes.
    private static readonly (string, string)[] Pairs =
    [
        ("partnergeweld", "exPartnergeweld"),
        // Between a parent and a child, either may have begun.
        ("geweldTegenOuders", ChildAbuse),
        // A parent over 65 is an elderly person.
        ("geweldTegenOuders", "ouderenmishandeling"),
    ];

    public static bool Fits(ReportFacts one, ReportFacts other)
    {
        var childSaw = SaysThatAChildWasThere(one) || SaysThatAChildWasThere(other);
        return Codes(one).Any(left => Codes(other).Any(right => Fits(left, right, childSaw)));
    }

    private static IReadOnlyList<string> Codes(ReportFacts facts) =>
        facts.Violence.Count == 0 ? Any : [.. facts.Violence.Where(code => !NoViolence.Contains(code, StringComparer.Ordinal))];

    private static bool Fits(string left, string right, bool childSaw) =>
        left == right
        || Any.Contains(left, StringComparer.Ordinal)
        || Any.Contains(right, StringComparer.Ordinal)
        || Pairs.Contains((left, right))
        || Pairs.Contains((right, left))
        // A child who sees violence between its parents is abused itself (CBS counts it so).
        || (childSaw && (IsOfPartnersAndChild(left, right) || IsOfPartnersAndChild(right, left)));

    private static bool IsOfPartnersAndChild(string left, string right) =>
        BetweenPartners.Contains(left, StringComparer.Ordinal) && right == ChildAbuse;

    private static bool SaysThatAChildWasThere(ReportFacts facts) => facts.Signals.Contains("kinderenAanwezig", StringComparer.Ordinal);
}
