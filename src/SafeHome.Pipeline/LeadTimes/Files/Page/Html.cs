using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace SafeHome.Pipeline.LeadTimes.Files.Page;

/// <summary>Texts and numbers as a Dutch page has them.</summary>
internal static class Html
{
    /// <summary>What stands where a figure is withheld or does not exist, as in the tables of CBS.</summary>
    public const string Withheld = ".";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly NumberFormatInfo Dutch = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    /// <summary>Text that is no markup.</summary>
    public static string Text(string text) => Encoder.Encode(text);

    /// <summary>A count.</summary>
    public static string Number(int? count) => count?.ToString("#,0", Dutch) ?? Withheld;

    /// <summary>A rate, with two decimals.</summary>
    public static string Rate(decimal? rate) => rate?.ToString("#,0.00", Dutch) ?? Withheld;

    /// <summary>A share of one, in percents.</summary>
    public static string Percent(decimal? share) => share is { } one ? $"{(one * 100).ToString("0.#", Dutch)}%" : Withheld;

    /// <summary>A time in days, or in hours where it is under two days.</summary>
    public static string Time(int? hours) => hours switch
    {
        null => Withheld,
        < 48 => string.Create(Dutch, $"{hours} uur"),
        _ => $"{(hours.Value / 24m).ToString("0.#", Dutch)} dagen",
    };

    /// <summary>A length in a picture.</summary>
    public static string Length(decimal pixels) => Math.Round(pixels, 1).ToString(CultureInfo.InvariantCulture);
}
