using System.Globalization;
using System.Text;

namespace SafeHome.Benchmarks.Population.Errors;

/// <summary>Letters of other alphabets than that of the keyboard.</summary>
internal static class Spelling
{
    /// <summary>Without diacritics, as who has no key for them types it.</summary>
    public static string Plain(string text)
    {
        if (Ascii.IsValid(text)) return text;
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) plain.Append(c switch { 'ı' => 'i', 'ł' => 'l', 'Ł' => 'L', _ => c });
        }

        return plain.ToString();
    }
}
