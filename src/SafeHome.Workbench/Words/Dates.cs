using System.Globalization;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.Persons;

namespace SafeHome.Workbench.Words;

/// <summary>Dates and times as they are read aloud in the Netherlands.</summary>
internal static class Dates
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>A day, such as "dinsdag 3 maart 2026".</summary>
    public static string Long(DateOnly day) => day.ToString("dddd d MMMM yyyy", Dutch);

    /// <summary>A day, such as "di 3 mrt".</summary>
    public static string Short(DateOnly day) => day.ToString("ddd d MMM", Dutch);

    /// <summary>A birth date, such as "12-04-1988", or "??-04-1988" where the day is not known.</summary>
    public static string Of(PartialDate born) => string.Create(CultureInfo.InvariantCulture,
        $"{(born.Day == 0 ? "??" : $"{born.Day:00}")}-{(born.Month == 0 ? "??" : $"{born.Month:00}")}-{born.Year}");

    /// <summary>A month, such as "maart 2026".</summary>
    public static string Month(DateOnly day) => day.ToString("MMMM yyyy", Dutch);

    /// <summary>A moment, such as "3 maart 2026, 13.00 uur".</summary>
    public static string Moment(DateTimeOffset moment) => DutchTime.LocalOf(moment).ToString("d MMMM yyyy, HH.mm 'uur'", Dutch);

    /// <summary>The day of a moment, such as "3 maart 2026".</summary>
    public static string Day(DateTimeOffset moment) => DutchTime.LocalOf(moment).ToString("d MMMM yyyy", Dutch);

    /// <summary>A moment, such as "di 3 mrt 13.00".</summary>
    public static string ShortMoment(DateTimeOffset moment) => DutchTime.LocalOf(moment).ToString("ddd d MMM HH.mm", Dutch);

    /// <summary>The time of day, such as "13.00".</summary>
    public static string Clock(DateTimeOffset moment) => DutchTime.LocalOf(moment).ToString("HH.mm", Dutch);

    /// <summary>For machines, as <c>time</c> wants it.</summary>
    public static string Iso(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>For machines, as <c>time</c> wants it.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
