using System.Globalization;

namespace SafeHome.Core.Reports;

/// <summary>Reads times of RFC 3339: a date, a time and always an offset.</summary>
internal static class Times
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK",
    ];

    public static bool TryParse(string text, out DateTimeOffset time)
    {
        time = default;
        // K also matches nothing at all, and then the offset of this machine would be filled in.
        var hasOffset = text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');
        if (!hasOffset || !DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed))
            return false;
        time = parsed.ToUniversalTime();
        return true;
    }
}
