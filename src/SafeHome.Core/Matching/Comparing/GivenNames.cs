namespace SafeHome.Core.Matching.Comparing;

/// <summary>Given names, ready to be compared.</summary>
internal readonly struct GivenNames(string? names)
{
    /// <summary>The first, or its initial.</summary>
    public Word First { get; } = new(NameWords.First(names) is var first && first.Length == names?.Length ? names : first.ToString());

    /// <summary>How the first sounds.</summary>
    public int Sound { get; } = DutchSound.HashOf(NameWords.First(names));

    /// <summary>Bits of the first name; names that are forms of one share a bit.</summary>
    public uint FormsOfFirst { get; } = Nicknames.BitsOf(NameWords.First(names));

    /// <summary>The bits of all that come after.</summary>
    public uint FormsOfLater { get; } = BitsOfEach(NameWords.AfterFirst(names));

    /// <summary>All of them.</summary>
    public Word All { get; } = new(names);

    private static uint BitsOfEach(ReadOnlySpan<char> names)
    {
        uint bits = 0;
        if (names.IsEmpty) return bits;
        foreach (var name in names.Split(' ')) bits |= Nicknames.BitsOf(names[name]);
        return bits;
    }
}
