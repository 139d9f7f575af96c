using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace SafeHome.Core.Matching;

/// <summary>Brings the ways in which a name is written together.</summary>
internal static class Names
{
    // Landelijke tabel 36 (voorvoegsels) in single words, with "ij" as "y" and the usual abbreviations.
    private static readonly FrozenSet<string> Prefixes = FrozenSet.Create(
        StringComparer.Ordinal,
        "a", "aan", "af", "al", "am", "an", "auf", "aus", "bin", "boven", "by", "d", "da", "dal", "das", "de", "degli", "dei",
        "del", "della", "dem", "den", "der", "des", "di", "do", "don", "dos", "du", "el", "het", "i", "im", "in", "l", "la",
        "las", "le", "les", "lo", "los", "of", "onder", "op", "over", "s", "t", "te", "ten", "ter", "tho", "thoe", "thor", "to",
        "toe", "tot", "uit", "unter", "uyt", "v", "van", "vanden", "vander", "vd", "ver", "vom", "von", "voor", "vor", "zu",
        "zum", "zur");

    private static readonly FrozenSet<string> Unknown =
        FrozenSet.Create(StringComparer.Ordinal, "onbekend", "onb", "nn", "nb", "unknown", "x", "xx", "xxx");

    /// <summary>
    /// The words of a surname without its prefixes, wherever those were typed: "van der Berg", "Berg, van der" and "Berg" are
    /// one. A name that is all prefixes, such as "Den", keeps them. Empty for a stand-in such as "onbekend" or "N.N.".
    /// </summary>
    public static string Surname(string typed)
    {
        var words = Words(typed);
        var own = words.Where(word => !Prefixes.Contains(word)).ToList();
        return Join(own.Count > 0 ? own : words) ?? "";
    }

    /// <summary>Given names or initials, parted by a space; null where nothing usable was typed.</summary>
    public static string? GivenNames(string? typed) => Join(Words(typed ?? ""));

    /// <summary>Street, place or addition in one word; null where nothing usable was typed.</summary>
    public static string? OneWord(string? typed) => string.Concat(Words(typed ?? "")) is { Length: > 0 } word && !Unknown.Contains(word) ? word : null;

    private static string? Join(IReadOnlyCollection<string> words) =>
        words.Count == 0 || Unknown.Contains(string.Concat(words)) ? null : string.Join(' ', words);

    private static List<string> Words(string typed)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in typed.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(c)) word.Append(Fold(c));
            else if (char.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Surrogate)) Close();
            else if (char.IsSurrogate(c)) word.Append(c);
        }

        Close();
        return words;

        void Close()
        {
            if (word.Length > 0) words.Add(word.ToString().Replace("ij", "y", StringComparison.Ordinal));
            word.Clear();
        }
    }

    // Letters that Unicode does not take apart.
    private static string Fold(char c) => char.ToLowerInvariant(c) switch
    {
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'ı' => "i",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        var lower => lower.ToString(),
    };
}
