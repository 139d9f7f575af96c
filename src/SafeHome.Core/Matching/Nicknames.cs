using System.Collections.Frozen;

namespace SafeHome.Core.Matching;

/// <summary>Forms of one given name, such as Jan and Johannes (<c>nicknames.csv</c>).</summary>
internal static class Nicknames
{
    private const int Letters = 32;

    // A name may belong to several groups: Jo is Johannes, Johanna and Josephus.
    private static readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> Groups =
        EmbeddedData.Rows("nicknames.csv")
            .SelectMany((row, group) => row[0].Split(' ').Select(name => (name, group)))
            .GroupBy(entry => entry.name, entry => entry.group, StringComparer.Ordinal)
            .ToFrozenDictionary(name => name.Key, name => name.ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    // For each first letter, those of the other forms of such names, a bit each: most pairs of names need not be looked up.
    private static readonly uint[] FirstLetters = FirstLettersOf(EmbeddedData.Rows("nicknames.csv").Select(row => row[0].Split(' ')));

    /// <summary>Whether two normalised names may be forms of one.</summary>
    public static bool AreOneName(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        a is [var one, ..] && b is [var other, ..] && (FirstLetters[Place(one)] & (1U << Place(other))) != 0 &&
        Groups.TryGetValue(a, out var groups) && Groups.TryGetValue(b, out var others) && groups.AsSpan().ContainsAny(others);

    private static uint[] FirstLettersOf(IEnumerable<string[]> groups)
    {
        var letters = new uint[Letters];
        foreach (var group in groups)
        {
            var others = group.Aggregate(0U, (bits, name) => bits | (1U << Place(name[0])));
            foreach (var name in group) letters[Place(name[0])] |= others;
        }

        return letters;
    }

    // Letters may share a place.
    private static int Place(char letter) => letter % Letters;
}
