namespace SafeHome.Core.Matching.Comparing;

/// <summary>The words of a normalised name, which are parted by one space.</summary>
internal static class NameWords
{
    /// <summary>The first word.</summary>
    public static ReadOnlySpan<char> First(ReadOnlySpan<char> name) => name.IndexOf(' ') is var end and >= 0 ? name[..end] : name;

    /// <summary>The words after the first; empty where there are none.</summary>
    public static ReadOnlySpan<char> AfterFirst(ReadOnlySpan<char> name) => name.IndexOf(' ') is var end and >= 0 ? name[(end + 1)..] : [];

    /// <summary>Whether there is more than one word.</summary>
    public static bool AreSeveral(ReadOnlySpan<char> name) => name.Contains(' ');

    /// <summary>Whether a word is among those of a name.</summary>
    public static bool Contains(ReadOnlySpan<char> name, ReadOnlySpan<char> word)
    {
        if (name.Length <= word.Length) return name.SequenceEqual(word);
        foreach (var range in name.Split(' '))
        {
            if (name[range].SequenceEqual(word)) return true;
        }

        return false;
    }

    /// <summary>Whether two names share a word.</summary>
    public static bool Overlap(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (!AreSeveral(a)) return Contains(b, a);
        foreach (var range in a.Split(' '))
        {
            if (Contains(b, a[range])) return true;
        }

        return false;
    }

    /// <summary>Whether two names are the same words in some order, or the same letters but for the spaces.</summary>
    public static bool AreEqual(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        a.SequenceEqual(b) || ((AreSeveral(a) || AreSeveral(b)) && (AreSameLetters(a, b) || (AreAllIn(a, b) && AreAllIn(b, a))));

    private static bool AreAllIn(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        foreach (var range in a.Split(' '))
        {
            if (!Contains(b, a[range])) return false;
        }

        return true;
    }

    private static bool AreSameLetters(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        while (true)
        {
            a = a.TrimStart(' ');
            b = b.TrimStart(' ');
            if (a.IsEmpty || b.IsEmpty) return a.IsEmpty && b.IsEmpty;
            if (a[0] != b[0]) return false;
            a = a[1..];
            b = b[1..];
        }
    }
}
