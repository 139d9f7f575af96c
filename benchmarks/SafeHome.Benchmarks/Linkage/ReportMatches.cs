using SafeHome.Core.Matching;
using SafeHome.Core.Matching.Model;

namespace SafeHome.Benchmarks.Linkage;

/// <summary>For each report the known persons whom it may name.</summary>
internal sealed class ReportMatches
{
    private const int MostPerKey = 500;

    // Below this nobody would look, whatever the thresholds.
    private const double Lowest = -10;

    private readonly ILookup<string, Candidate> _byReport;

    private ReportMatches(ILookup<string, Candidate> byReport, IReadOnlyList<string> reports) => (_byReport, Reports) = (byReport, reports);

    /// <summary>All reports.</summary>
    public IReadOnlyList<string> Reports { get; }

    /// <summary>Compares everyone reported with those known who share a key.</summary>
    public static ReportMatches Of(KnownReports files, LinkageModel model)
    {
        // With thresholds this low, who is not surely the same is held back by a guard.
        var comparer = new PersonComparer(model with { Thresholds = new MatchThresholds(Lowest - 1, Lowest) }, FieldFrequencies.Netherlands);
        var (persons, named) = (files.Known.Prepare(FieldFrequencies.Netherlands), files.Reported.Prepare(FieldFrequencies.Netherlands));
        var found = new List<(string Report, Candidate Candidate)>();
        new Candidates(files.Known.Records, files.Reported.Records, BlockingKeys.Kinds, MostPerKey).Visit((known, reported) =>
        {
            var weight = comparer.Weigh(persons[known], named[reported]);
            if (weight.Strength is not MatchStrength.None)
                found.Add((files.Reported.Reports[reported], new Candidate(files.HouseholdOf[known], weight.Weight, weight.Strength is MatchStrength.Possible)));
        });
        return new ReportMatches(
            found.ToLookup(match => match.Report, match => match.Candidate, StringComparer.Ordinal),
            [.. files.Reported.Reports.Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>What the app does with a report.</summary>
    public Outcome OutcomeOf(string report, MatchThresholds thresholds)
    {
        var sure = _byReport[report].Where(candidate => !candidate.IsGuarded && candidate.Weight >= thresholds.Same).ToList();
        if (sure.Count > 0) return new Outcome(sure.MaxBy(candidate => candidate.Weight)!.Household, []);
        return new Outcome(null, [.. _byReport[report].Where(candidate => candidate.IsPossible(thresholds)).Select(candidate => candidate.Household).Distinct(StringComparer.Ordinal)]);
    }

    private sealed record Candidate(string Household, double Weight, bool IsGuarded)
    {
        // A BSN that two persons are said to have is looked at, whatever the weight.
        public bool IsPossible(MatchThresholds thresholds) => Weight >= thresholds.Possible || Weight < Lowest;
    }
}

/// <summary>What becomes of a report.</summary>
/// <param name="Linked">The household that it is linked to; null for none.</param>
/// <param name="Possible">Where it is linked to none: the households that a person is shown.</param>
internal sealed record Outcome(string? Linked, IReadOnlyList<string> Possible);
