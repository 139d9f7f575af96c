using SafeHome.Benchmarks.Population;

namespace SafeHome.Benchmarks.Tests.Population;

/// <summary>The files of a small population, in a folder that goes with this.</summary>
internal sealed class PopulationFiles : IDisposable
{
    public PopulationFiles(PopulationOptions options)
    {
        Persons = PopulationWriter.Write(options, Folder);
        Known = Rows("known.csv").ToDictionary(row => row["rec_id"], StringComparer.Ordinal);
        Reported = Rows("reports.csv").ToDictionary(row => row["rec_id"], StringComparer.Ordinal);
    }

    public int Persons { get; }

    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Known { get; }

    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Reported { get; }

    public IReadOnlyList<string> Names => [.. Directory.GetFiles(Folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    public string Folder { get; } = Directory.CreateTempSubdirectory("population-test-").FullName;

    public string Text(string name) => File.ReadAllText(Path.Combine(Folder, name));

    public IEnumerable<IReadOnlyDictionary<string, string>> Rows(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, name));
        var columns = lines[0].Split(',');
        return lines.Skip(1).Select(line => columns.Zip(line.Split(',')).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
