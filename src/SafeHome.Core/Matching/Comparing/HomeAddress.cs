namespace SafeHome.Core.Matching.Comparing;

/// <summary>An address, ready to be compared.</summary>
internal readonly struct HomeAddress(PersonRecord person)
{
    private const int PostcodeLength = 6;
    private const int BitsPerCharacter = 8;
    private const int BitsAfterNeighbourhood = 2 * BitsPerCharacter;

    private readonly ulong _postcode = Pack(person.Postcode);

    public Word Street { get; } = new(person.Street);

    public Word Place { get; } = new(person.Place);

    public int? Number { get; } = person.HouseNumber;

    public string? Addition { get; } = person.HouseNumberAddition;

    public bool HasPostcode => _postcode != 0;

    public bool SharesPostcode(in HomeAddress other) => HasPostcode && _postcode == other._postcode;

    /// <summary>Whether the four digits are equal.</summary>
    public bool SharesNeighbourhood(in HomeAddress other) =>
        HasPostcode && _postcode >> BitsAfterNeighbourhood == other._postcode >> BitsAfterNeighbourhood;

    // A byte for each character; zeros stand for letters that are not known.
    private static ulong Pack(string? postcode)
    {
        if (postcode is null) return 0;
        ulong packed = 0;
        foreach (var character in postcode.PadRight(PostcodeLength, '\0')) packed = packed << BitsPerCharacter | character;
        return packed;
    }
}
