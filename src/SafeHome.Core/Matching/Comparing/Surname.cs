namespace SafeHome.Core.Matching.Comparing;

/// <summary>A surname, ready to be compared.</summary>
internal readonly struct Surname
{
    private const int PartBits = 32;

    public Surname(string name)
    {
        All = new Word(name);
        Sound = DutchSound.HashOf(name);
        IsDouble = NameWords.AreSeveral(name);
        foreach (var part in name.AsSpan().Split(' ')) Parts |= 1U << (string.GetHashCode(name.AsSpan(part), StringComparison.Ordinal) & (PartBits - 1));
    }

    /// <summary>All of it.</summary>
    public Word All { get; }

    /// <summary>How it sounds.</summary>
    public int Sound { get; }

    /// <summary>Whether it has several parts.</summary>
    public bool IsDouble { get; }

    /// <summary>A bit for each part; names that have a part in common share a bit.</summary>
    public uint Parts { get; }
}
