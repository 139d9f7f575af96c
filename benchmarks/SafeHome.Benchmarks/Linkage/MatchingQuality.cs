using SafeHome.Core.Matching.Model;

namespace SafeHome.Benchmarks.Linkage;

/// <summary>How well reports are brought to the household that is known.</summary>
/// <param name="Reports">All reports.</param>
/// <param name="OfKnown">Those about a known household.</param>
/// <param name="Linked">Those that are linked without a person.</param>
/// <param name="LinkedRight">Those of them that are linked to the household that they are about.</param>
/// <param name="Possible">Those that a person must look at.</param>
/// <param name="PossibleRight">Those of them of which the right household is among those shown.</param>
internal sealed record MatchingQuality(int Reports, int OfKnown, int Linked, int LinkedRight, int Possible, int PossibleRight)
{
    public Share Precision => new(LinkedRight, Linked);

    public Share Recall => new(LinkedRight, OfKnown);

    public Share RecallWithPossible => new(LinkedRight + PossibleRight, OfKnown);

    public Share PossibleShare => new(Possible, Reports);

    public static MatchingQuality Of(KnownReports files, ReportMatches matches, MatchThresholds thresholds)
    {
        var (linked, linkedRight, possible, possibleRight) = (0, 0, 0, 0);
        foreach (var report in matches.Reports)
        {
            var outcome = matches.OutcomeOf(report, thresholds);
            var household = files.HouseholdOfReport.GetValueOrDefault(report);
            if (outcome.Linked is not null) linked++;
            if (outcome.Linked is not null && outcome.Linked == household) linkedRight++;
            if (outcome.Possible.Count > 0) possible++;
            if (household is not null && outcome.Possible.Contains(household, StringComparer.Ordinal)) possibleRight++;
        }

        return new MatchingQuality(matches.Reports.Count, files.HouseholdOfReport.Count, linked, linkedRight, possible, possibleRight);
    }
}
