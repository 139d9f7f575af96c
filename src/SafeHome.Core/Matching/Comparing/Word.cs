using System.Numerics;
using System.Runtime.Intrinsics;

namespace SafeHome.Core.Matching.Comparing;

/// <summary>
/// A word, or several as one, with what can be told of it beforehand. That decides most comparisons, so that few words need to be read.
/// </summary>
/// <remarks>The word that is not known is empty. A word of at most sixteen bytes is kept beside the rest, for its text may lie far away.</remarks>
internal readonly struct Word
{
    private const int LetterBits = 32;
    private const char LastOfAByte = '\u00FF';

    // The text, a byte for each letter; zeros where it does not fit.
    private readonly Vector128<byte> _bytes;

    // A bit for each letter among those that count; letters may share one, and a space has none.
    private readonly uint _letters;

    public Word(string? text)
    {
        Text = text ?? "";
        Length = Text.Length;
        _bytes = BytesOf(Text);
        foreach (var letter in EditDistance.Cut(Text))
        {
            if (letter != ' ') _letters |= 1U << letter % LetterBits;
        }
    }

    public string Text { get; }

    public int Length { get; }

    public bool IsKnown => Length > 0;

    /// <summary>Whether two words are the same.</summary>
    public bool Is(in Word other) =>
        _bytes == other._bytes && _letters == other._letters &&
        (_bytes != Vector128<byte>.Zero || string.Equals(Text, other.Text, StringComparison.Ordinal));

    /// <summary>Whether the one begins with the other.</summary>
    public bool Begins(in Word other) =>
        Length <= other.Length && (_letters & ~other._letters) == 0 && other.Text.StartsWith(Text, StringComparison.Ordinal);

    /// <summary>Whether they may be the same letters, in whatever order and however often.</summary>
    public bool MayHaveTheLettersOf(in Word other) => _letters == other._letters || Math.Max(Length, other.Length) > EditDistance.Longest;

    /// <summary>Whether no more than this many letters differ.</summary>
    public bool DiffersAtMost(int most, in Word other) =>
        LettersApart(other) <= most && (most == 1 ? EditDistance.UpToTwo(Text, other.Text) : EditDistance.Between(Text, other.Text)) <= most;

    // A letter that the other word has nowhere must be dropped or changed: the distance is never less than their number.
    private int LettersApart(in Word other) =>
        Math.Max(BitOperations.PopCount(_letters & ~other._letters), BitOperations.PopCount(other._letters & ~_letters));

    private static Vector128<byte> BytesOf(ReadOnlySpan<char> text)
    {
        Span<byte> bytes = stackalloc byte[Vector128<byte>.Count];
        if (text.Length > bytes.Length || text.ContainsAnyExceptInRange('\u0001', LastOfAByte)) return default;
        for (var letter = 0; letter < text.Length; letter++) bytes[letter] = (byte)text[letter];
        return Vector128.Create<byte>(bytes);
    }
}
