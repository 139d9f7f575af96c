using System.Collections.Frozen;

namespace SafeHome.Core.Matching;

/// <summary>Forms of one given name, such as Jan and Johannes (<c>nicknames.csv</c>).</summary>
internal static class Nicknames
{
    // A name may belong to several groups: Jo is Johannes, Johanna and Josephus.
    private static readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> Groups =
        EmbeddedData.Rows("nicknames.csv")
            .SelectMany((row, group) => row[0].Split(' ').Select(name => (name, group)))
            .GroupBy(entry => entry.name, entry => entry.group, StringComparer.Ordinal)
            .ToFrozenDictionary(name => name.Key, name => name.ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The groups that a normalised name is in; two names that share one may be forms of one.</summary>
    public static ReadOnlySpan<int> GroupsOf(ReadOnlySpan<char> name) => Groups.TryGetValue(name, out var groups) ? groups : [];
}
