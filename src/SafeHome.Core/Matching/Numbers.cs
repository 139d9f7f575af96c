using System.Globalization;
using SafeHome.Core.Persons;

namespace SafeHome.Core.Matching;

/// <summary>Brings the ways in which numbers are written together.</summary>
internal static class Numbers
{
    private const int NeighbourhoodDigits = 4;
    private const int DigitsOfADate = 8;
    private const int YearDigits = 4;

    // Fewer is an extension or a slip, more is two numbers in one.
    private const int FewestPhoneDigits = 6;

    // "31" stands for the Netherlands, with or without "00"; what follows is the national number without its zero.
    private const string CountryCode = "31";
    private const int NationalDigits = 9;

    /// <summary>The digits of what was given for a BSN; null where there are none, or far too many.</summary>
    public static string? FaultyBsn(string? typed) => Digits(typed) is { Length: > 0 and <= Comparing.Digits.Most } digits ? digits : null;

    /// <summary>Eight digits, year first; of a date that does not exist too, if it was typed as one. Null where unknown.</summary>
    public static string? BirthDate(PartialDate? date, string? setAside)
    {
        if (date is { } known) return string.Create(CultureInfo.InvariantCulture, $"{known.Year:0000}{known.Month:00}{known.Day:00}");
        if (Digits(setAside) is not { Length: DigitsOfADate } digits) return null;
        var isYearLast = setAside!.Trim() is [_, _, not (>= '0' and <= '9'), ..];
        return isYearLast ? $"{digits[YearDigits..]}{digits[2..YearDigits]}{digits[..2]}" : digits;
    }

    /// <summary>The four digits of a postcode of which the letters are wrong or missing.</summary>
    public static string? Neighbourhood(string? setAside) =>
        setAside?.Trim() is { } text && text.Length >= NeighbourhoodDigits && text.AsSpan(0, NeighbourhoodDigits).IndexOfAnyExceptInRange('0', '9') < 0
            ? text[..NeighbourhoodDigits]
            : null;

    /// <summary>The numbers in order, parted by a space: "+31 6 12345678", "0031612345678" and "06-12345678" are one. Null for none.</summary>
    public static string? Phones(IEnumerable<string> typed)
    {
        var numbers = typed.Select(Phone).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return string.Join(' ', numbers) is { Length: > 0 } joined ? joined : null;
    }

    private static string? Phone(string typed)
    {
        var digits = Digits(typed)!.TrimStart('0');
        if (digits.Length > NationalDigits && digits.StartsWith(CountryCode, StringComparison.Ordinal))
            digits = digits[CountryCode.Length..].TrimStart('0');
        return digits.Length is >= FewestPhoneDigits and <= Comparing.Digits.Most ? digits : null;
    }

    private static string? Digits(string? typed) => typed is null ? null : string.Concat(typed.Where(char.IsAsciiDigit));
}
