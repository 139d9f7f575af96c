using System.Collections.Frozen;

namespace SafeHome.Core.Matching;

/// <summary>Forms of one given name, such as Jan and Johannes (<c>nicknames.csv</c>).</summary>
internal static class Nicknames
{
    private const int Bits = 32;

    // A name may belong to several groups: Jo is Johannes, Johanna and Josephus.
    private static readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> Groups =
        EmbeddedData.Rows("nicknames.csv")
            .SelectMany((row, group) => row[0].Split(' ').Select(name => (name, group)))
            .GroupBy(entry => entry.name, entry => entry.group, StringComparer.Ordinal)
            .ToFrozenDictionary(name => name.Key, name => name.ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether two normalised names may be forms of one.</summary>
    public static bool AreOneName(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        Groups.TryGetValue(a, out var groups) && Groups.TryGetValue(b, out var others) && groups.AsSpan().ContainsAny(others);

    /// <summary>Two names that are equal, or may be forms of one, have a bit in common; few others do.</summary>
    public static uint BitsOf(ReadOnlySpan<char> name)
    {
        var bits = Bit(string.GetHashCode(name, StringComparison.Ordinal));
        if (!Groups.TryGetValue(name, out var groups)) return bits;
        foreach (var group in groups) bits |= Bit(group);
        return bits;
    }

    private static uint Bit(int number) => 1U << (number & (Bits - 1));
}
