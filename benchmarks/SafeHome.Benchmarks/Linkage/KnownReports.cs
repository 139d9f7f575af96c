namespace SafeHome.Benchmarks.Linkage;

/// <summary>The files that <c>population</c> writes: who is known, what is reported, and the truth about the reports.</summary>
internal sealed class KnownReports
{
    private KnownReports(RecordFile known, RecordFile reported, string[] householdOf, Dictionary<string, string> householdOfReport) =>
        (Known, Reported, HouseholdOf, HouseholdOfReport) = (known, reported, householdOf, householdOfReport);

    /// <summary>The known persons.</summary>
    public RecordFile Known { get; }

    /// <summary>The persons of the reports.</summary>
    public RecordFile Reported { get; }

    /// <summary>The household of each known person.</summary>
    public IReadOnlyList<string> HouseholdOf { get; }

    /// <summary>The household that a report is about; none for a report about others than the known.</summary>
    public IReadOnlyDictionary<string, string> HouseholdOfReport { get; }

    /// <summary>Reads a folder.</summary>
    public static KnownReports Read(string folder)
    {
        var known = RecordFile.Read(Path.Combine(folder, "known.csv"), Preset.Dutch);
        var households = RecordFile.ReadColumns(Path.Combine(folder, "households.csv"), "rec_id", "household_id")
            .ToDictionary(row => row.First, row => row.Second, StringComparer.Ordinal);
        return new KnownReports(
            known,
            RecordFile.Read(Path.Combine(folder, "reports.csv"), Preset.Dutch),
            [.. known.Ids.Select(id => households[id])],
            RecordFile.ReadColumns(Path.Combine(folder, "cases.csv"), "report_id", "household_id")
                .ToDictionary(row => row.First, row => row.Second, StringComparer.Ordinal));
    }
}
