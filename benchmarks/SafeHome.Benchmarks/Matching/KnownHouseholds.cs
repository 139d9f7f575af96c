using SafeHome.Benchmarks.Linkage;
using SafeHome.Benchmarks.Population;
using SafeHome.Core.Persons;

namespace SafeHome.Benchmarks.Matching;

/// <summary>An invented population: who is known, household by household, and reports on three persons each.</summary>
internal sealed class KnownHouseholds : IDisposable
{
    private const int PersonsAReport = 3;
    // Of ten reports at least one is on three persons.
    private const int WrittenForOne = 10;

    private readonly string _folder = Directory.CreateTempSubdirectory("safehome-population-").FullName;

    private KnownHouseholds(int persons, int reports)
    {
        PopulationWriter.Write(new PopulationOptions(persons, reports * WrittenForOne, Seed: 1), Path.Combine(_folder, "all"));
        Reports = [.. Grouped("reports.csv", "report_id").Where(report => report.Persons.Count == PersonsAReport).Take(reports)];
        var householdOf = RecordFile.ReadColumns(PathOf("cases.csv"), "report_id", "household_id").ToDictionary(row => row.First, row => row.Second, StringComparer.Ordinal);
        Reported = Reports.Select(report => householdOf.GetValueOrDefault(report.Id)).OfType<string>().ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The reports.</summary>
    public IReadOnlyList<(string Id, IReadOnlyList<Person> Persons)> Reports { get; }

    /// <summary>The known households that they concern.</summary>
    public IReadOnlySet<string> Reported { get; }

    /// <summary>Invents so many persons and reports.</summary>
    public static KnownHouseholds Invent(int persons, int reports) => new(persons, reports);

    /// <summary>Every known household.</summary>
    public IEnumerable<(string Id, IReadOnlyList<Person> Persons)> Read()
    {
        var households = RecordFile.ReadColumns(PathOf("households.csv"), "rec_id", "household_id");
        var persons = RecordFile.ReadPersons(PathOf("known.csv"), "rec_id");
        return Grouped(households.Zip(persons, (household, person) => (household.Second, person.Person)));
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private IEnumerable<(string Id, IReadOnlyList<Person> Persons)> Grouped(string file, string column) => Grouped(RecordFile.ReadPersons(PathOf(file), column));

    // Who belongs together stands together.
    private static IEnumerable<(string Id, IReadOnlyList<Person> Persons)> Grouped(IEnumerable<(string Id, Person Person)> rows)
    {
        var (id, persons) = ("", new List<Person>());
        foreach (var row in rows)
        {
            if (row.Id != id && persons.Count > 0)
            {
                yield return (id, persons);
                persons = [];
            }

            id = row.Id;
            persons.Add(row.Person);
        }

        if (persons.Count > 0) yield return (id, persons);
    }

    private string PathOf(string file) => Path.Combine(_folder, "all", file);
}
