namespace SafeHome.Benchmarks.Population;

/// <summary>The data files beside the program; where they come from stands in <c>Data/SOURCES.md</c>.</summary>
internal static class DataFile
{
    /// <summary>The rows of a file of values parted by ';', without its header and lines that start with '#'.</summary>
    public static IEnumerable<string[]> Rows(string name) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Population", "Data", name))
            .Where(line => !line.StartsWith('#'))
            .Skip(1)
            .Select(line => line.Split(';'));

    /// <summary>The words of a file with one list of words for each kind.</summary>
    public static Dictionary<string, string[]> Words(string name) =>
        Rows(name).ToDictionary(row => row[0], row => row[1].Split(','), StringComparer.Ordinal);
}
