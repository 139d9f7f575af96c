using SafeHome.Core.Reports;
using SafeHome.Core.Routing;

namespace SafeHome.Core.Triage;

/// <summary>All that the rules look at, in the words of the rules.</summary>
internal sealed record TriageInput(
    ReportFacts Facts, CaseHistory History, ReceiversOfDay Receivers, IReadOnlySet<string> ServedRegions, Geography Geography)
{
    public bool HasMinors => Facts.Minors > 0;

    public bool HasChildUnderFour => Facts.Unborn || Facts.YoungestAge < 4 || (HasMinors && Has("jongKind"));

    public bool HelpRefused => Has("hulpGeweigerd") || Facts.HelpAccepted == false;

    public bool Restrained => Has("huisverbod") || IsYes("VT-002");

    public bool HonourRelated => Has("eergerelateerd") || IsYes("VT-005");

    public bool Has(string signal) => Facts.Signals.Contains(signal, StringComparer.Ordinal);

    public bool IsYes(string question) => Facts.Answers.GetValueOrDefault(question) == YesNo.Yes;

    /// <summary>Those of the given signals that the report has, by their labels: "verwurging, wapen in huis of gebruikt".</summary>
    public string Labels(IEnumerable<string> signals) =>
        string.Join(", ", signals.Where(Has).Select(signal => CodeLists.Label(CodeLists.Signal, signal)!.ToLowerInvariant()));

    /// <summary>The household lives in a region that this desk does not serve; false where it is unknown where it lives.</summary>
    public bool LivesElsewhere => Region is { } region && !ServedRegions.Contains(region.RegionCode);

    public Municipality? Region => Geography.Find(Facts.Municipality);
}
