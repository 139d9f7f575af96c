using CsvHelper;
using SafeHome.Core.Matching;
using SafeHome.Core.Matching.Model;
using SafeHome.Core.Persons;

namespace SafeHome.Benchmarks.Linkage;

/// <summary>The records of a file, each with its identifier and, where the file tells, the report that named it.</summary>
internal sealed class RecordFile
{
    private RecordFile(List<string> ids, List<PersonRecord> records, List<string> reports) =>
        (Ids, Records, Reports) = (ids, records, reports);

    public IReadOnlyList<string> Ids { get; }

    public IReadOnlyList<PersonRecord> Records { get; }

    /// <summary>The report of each record; empty where the file has no such column.</summary>
    public IReadOnlyList<string> Reports { get; }

    /// <exception cref="KeyNotFoundException">A column is missing.</exception>
    /// <exception cref="CsvFormatException">The file is damaged.</exception>
    public static RecordFile Read(string path, Preset preset)
    {
        using var csv = Open(path);
        var hasReports = csv.Headers.Contains("report_id", StringComparer.Ordinal);
        var (ids, records, reports) = (new List<string>(), new List<PersonRecord>(), new List<string>());
        var reader = new RecordReader(name => preset.Columns.TryGetValue(name, out var column) ? csv.GetString(column) : "");
        while (csv.Read())
        {
            ids.Add(csv.GetString("rec_id"));
            records.Add(reader.Read());
            if (hasReports) reports.Add(csv.GetString("report_id"));
        }

        return new RecordFile(ids, records, reports);
    }

    /// <summary>The records, ready to be compared.</summary>
    public ComparablePerson[] Prepare(FieldFrequencies frequencies) => [.. Records.Select(record => ComparablePerson.Of(record, frequencies))];

    /// <summary>The persons of a file of the Dutch preset, each with the value of one column more.</summary>
    public static IEnumerable<(string Value, Person Person)> ReadPersons(string path, string column)
    {
        using var csv = Open(path);
        var reader = new RecordReader(name => csv.GetString(name));
        while (csv.Read()) yield return (csv.GetString(column), reader.ReadPerson());
    }

    /// <summary>Two columns of a file.</summary>
    public static IEnumerable<(string First, string Second)> ReadColumns(string path, string first, string second)
    {
        using var csv = Open(path);
        while (csv.Read()) yield return (csv.GetString(first), csv.GetString(second));
    }

    private static CsvReader Open(string path) => CsvReader.FromFile(path, new CsvReaderOptions { TrimWhitespace = true });
}
