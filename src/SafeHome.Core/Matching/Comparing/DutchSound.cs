namespace SafeHome.Core.Matching.Comparing;

/// <summary>Brings spellings together that sound the same in Dutch: Dijkstra and Dykstra, Schmidt and Smit, Philips and Filips.</summary>
/// <remarks>
/// A small key of our own, from general knowledge of Dutch spelling. It works on normalised words, in which "ij" is "y" already.
/// Letters are read from left to right; doubles and a silent h go, and vowels that are easily mistaken fall together.
/// </remarks>
internal static class DutchSound
{
    /// <summary>The longest key.</summary>
    public const int Longest = 32;

    /// <summary>The key of a word; equal for words that sound alike.</summary>
    public static string KeyOf(ReadOnlySpan<char> word)
    {
        Span<char> key = stackalloc char[Longest];
        return new string(key[..Write(word, key)]);
    }

    /// <summary>Equal for words with the same key, and for few others, as long as the process runs.</summary>
    public static int HashOf(ReadOnlySpan<char> word)
    {
        Span<char> key = stackalloc char[Longest];
        return string.GetHashCode(key[..Write(word, key)], StringComparison.Ordinal);
    }

    /// <summary>Whether two words have the same key.</summary>
    public static bool AreAlike(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<char> one = stackalloc char[Longest];
        Span<char> other = stackalloc char[Longest];
        return one[..Write(a, one)].SequenceEqual(other[..Write(b, other)]);
    }

    private static int Write(ReadOnlySpan<char> word, Span<char> key)
    {
        var length = 0;
        while (!word.IsEmpty && length < key.Length)
        {
            var (sound, read) = Next(word);
            word = word[read..];
            if (sound == '\0' || (length > 0 && key[length - 1] == sound)) continue;
            key[length++] = sound;
        }

        // At the end, d sounds as t, as in "Brand" and "Brandt".
        if (length > 0 && key[length - 1] == 'd') key[length - 1] = 't';
        if (length > 1 && key[length - 1] == key[length - 2]) length--;
        return length;
    }

    private static (char Sound, int Read) Next(ReadOnlySpan<char> rest) => rest switch
    {
        ['s', 'c', 'h', ..] => ('s', 3),
        ['c', 'h', ..] => ('g', 2),
        ['p', 'h', ..] => ('f', 2),
        ['t', 'h', ..] => ('t', 2),
        ['d', 't', ..] => ('t', 2),
        ['c', 'k', ..] => ('k', 2),
        ['q', 'u', ..] => ('k', 2),
        ['k', 's', ..] => ('x', 2),
        ['c', 'e' or 'i' or 'y', ..] => ('s', 1),
        ['e', 'i', ..] or ['e', 'y', ..] or ['a', 'y', ..] or ['a', 'i', ..] => ('y', 2),
        ['o', 'u', 'w', ..] or ['a', 'u', 'w', ..] => ('w', 3),
        ['o', 'u', ..] or ['a', 'u', ..] => ('w', 2),
        ['o', 'e', ..] => ('u', 2),
        ['u', 'e', ..] or ['u', 'u', ..] => ('u', 2),
        ['a', 'e', ..] => ('a', 2),
        ['i', 'e', ..] => ('i', 2),
        ['g', 'h', ..] => ('g', 2),
        ['c', ..] or ['q', ..] => ('k', 1),
        ['z', ..] => ('s', 1),
        ['v', ..] => ('f', 1),
        ['j', ..] => ('i', 1),
        ['h', ..] => ('\0', 1),
        _ => (rest[0], 1),
    };
}
