using System.Collections.Frozen;

namespace SafeHome.Core.Matching;

/// <summary>Forms of one given name, such as Jan and Johannes (<c>nicknames.csv</c>).</summary>
internal static class Nicknames
{
    // A name may belong to several groups: Jo is Johannes, Johanna and Josephus.
    private static readonly Lazy<FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>>> Groups = new(() =>
        EmbeddedData.Rows("nicknames.csv")
            .SelectMany((row, group) => row[0].Split(' ').Select(name => (name, group)))
            .GroupBy(entry => entry.name, entry => entry.group, StringComparer.Ordinal)
            .ToFrozenDictionary(name => name.Key, name => name.ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>());

    /// <summary>Whether two normalised names may be forms of one.</summary>
    public static bool AreOneName(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var groups = Groups.Value;
        return groups.TryGetValue(a, out var one) && groups.TryGetValue(b, out var other) && one.AsSpan().ContainsAny(other);
    }
}
