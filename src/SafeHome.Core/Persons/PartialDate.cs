using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace SafeHome.Core.Persons;

/// <summary>A date of which the day, or the day and the month, may be unknown: <c>1988-04-12</c>, <c>1988-04-00</c>, <c>1988-00-00</c>.</summary>
[JsonConverter(typeof(PartialDateConverter))]
public readonly record struct PartialDate
{
    /// <summary>The first year that is read: whoever was born before it does not live.</summary>
    internal const int FirstYear = 1850;

    private PartialDate(int year, int month, int day) => (Year, Month, Day) = (year, month, day);

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>The month, or 0 where it is unknown.</summary>
    public int Month { get; }

    /// <summary>The day, or 0 where it is unknown.</summary>
    public int Day { get; }

    /// <summary>Whether day and month are known.</summary>
    public bool IsComplete => Day != 0;

    /// <summary>The earliest day that it can be.</summary>
    public DateOnly Earliest => new(Year, Math.Max(Month, 1), Math.Max(Day, 1));

    /// <summary>The latest day that it can be.</summary>
    public DateOnly Latest => IsComplete
        ? Earliest
        : Month == 0 ? new DateOnly(Year, 12, 31) : new DateOnly(Year, Month, DateTime.DaysInMonth(Year, Month));

    /// <summary>Reads <c>yyyy-MM-dd</c> with zeros for what is unknown.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="date">The date. A day without a month, a year before 1850, and a day that does not exist are refused.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out PartialDate date)
    {
        date = default;
        if (text is not { Length: 10 } || text[4] != '-' || text[7] != '-') return false;
        if (!TryDigits(text.AsSpan(0, 4), out var year) || !TryDigits(text.AsSpan(5, 2), out var month) ||
            !TryDigits(text.AsSpan(8, 2), out var day))
            return false;
        if (year < FirstYear || month > 12 || (month == 0 && day != 0)) return false;
        if (month != 0 && day > DateTime.DaysInMonth(year, month)) return false;
        date = new PartialDate(year, month, day);
        return true;
    }

    /// <summary>The form that <see cref="TryParse"/> reads.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}");

    private static bool TryDigits(ReadOnlySpan<char> text, out int value) =>
        // The parser of the runtime passes over null characters at the end.
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && !text.Contains('\0');
}
