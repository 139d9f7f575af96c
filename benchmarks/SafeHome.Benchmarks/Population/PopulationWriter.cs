using System.Text;

namespace SafeHome.Benchmarks.Population;

/// <summary>Writes a population and the reports on it, one household and one report at a time.</summary>
internal static class PopulationWriter
{
    /// <summary>The year of the reports.</summary>
    public const int ReportYear = 2026;

    /// <summary>When the households became known, as far as their ages go.</summary>
    public static readonly DateOnly KnownFrom = new(2025, 1, 1);

    /// <summary>Writes the files into a folder; answers how many persons are known.</summary>
    /// <exception cref="IOException">One of the files is there already, or the folder cannot be written to.</exception>
    public static int Write(PopulationOptions options, string folder)
    {
        Directory.CreateDirectory(folder);
        var town = new Town(options.Seed);
        using var known = Create(folder, "known.csv");
        using var households = Create(folder, "households.csv");
        using var reports = Create(folder, "reports.csv");
        using var truth = Create(folder, "truth.csv");
        using var cases = Create(folder, "cases.csv");
        var persons = new KnownWriter(options, known, households).Write(town);
        new ReportWriter(options, reports, truth, cases).Write(town);
        return persons;
    }

    private static StreamWriter Create(string folder, string name) =>
        new(new FileStream(Path.Combine(folder, name), FileMode.CreateNew), new UTF8Encoding(), 1 << 16) { NewLine = "\n" };
}
