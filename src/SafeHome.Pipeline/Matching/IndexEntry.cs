using System.Text.Json;
using SafeHome.Core.Matching;
using SafeHome.Core.Persons;

namespace SafeHome.Pipeline.Matching;

/// <summary>A report as the index knows it: whom it names, and under which keys they are found. Made by <see cref="PersonIndex.EntryOf"/>.</summary>
public sealed record IndexEntry : PersonalData
{
    internal IndexEntry(string reportId, IReadOnlyList<PersonRecord?> persons, IReadOnlyList<IndexKey> keys)
    {
        (ReportId, Persons, Keys) = (reportId, persons, keys);
        Contents = [.. persons.Select(person => person is null ? null : JsonSerializer.SerializeToUtf8Bytes(person))];
    }

    /// <summary>The report.</summary>
    public string ReportId { get; }

    /// <summary>Its persons; null for one who never links.</summary>
    public IReadOnlyList<PersonRecord?> Persons { get; }

    /// <summary>The keys of its persons, and of the incidents that it names.</summary>
    internal IReadOnlyList<IndexKey> Keys { get; }

    /// <summary>What is sealed of each person under every key.</summary>
    internal IReadOnlyList<byte[]?> Contents { get; }
}
