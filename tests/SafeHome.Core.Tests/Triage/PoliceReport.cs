using SafeHome.Core.Reports;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Tests.Triage;

/// <summary>What is known of a report by the police on a household in Amersfoort, to be varied.</summary>
internal static class PoliceReport
{
    /// <summary>It says nothing in particular, and names nobody.</summary>
    public static ReportFacts OfNothing { get; } = new(
        ReportKind.VT, "politie", false, [], [], null, null, new Dictionary<string, YesNo>(StringComparer.Ordinal), null, 0, null, false, false,
        "GM0307", [], null, 0);

    /// <summary>One partner is violent to the other, as far as it says.</summary>
    public static ReportFacts OfPartners { get; } = OfNothing with { Violence = ["partnergeweld"], HasAdultVictim = true, Persons = 2 };
}
