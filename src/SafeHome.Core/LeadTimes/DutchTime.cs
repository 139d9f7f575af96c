using System.Globalization;
using SafeHome.Core.Reports;

namespace SafeHome.Core.LeadTimes;

/// <summary>The time by which Dutch terms are counted.</summary>
public static class DutchTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    // It never was ahead of UTC by more, nor behind it: until then it is the same day, and no time zone need be asked.
    private static readonly TimeSpan SameDayBefore = TimeSpan.FromHours(22);

    /// <summary>The calendar day of a moment in Europe/Amsterdam.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) =>
        DateOnly.FromDateTime(moment.UtcDateTime.TimeOfDay < SameDayBefore ? moment.UtcDateTime : LocalOf(moment));

    /// <summary>Reads a day, or the day here of a moment.</summary>
    /// <param name="text"><c>yyyy-MM-dd</c>, or a time of RFC 3339, which always has an offset.</param>
    /// <param name="day">The day.</param>
    public static bool TryReadDay(string text, out DateOnly day)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)) return true;
        if (!Times.TryParse(text, out var moment)) return false;
        day = DayOf(moment);
        return true;
    }

    /// <summary>The date and time that a clock in Europe/Amsterdam shows at a moment.</summary>
    public static DateTime LocalOf(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone).DateTime;

    /// <summary>The moment at which a clock in Europe/Amsterdam shows this; of an hour that comes twice the second, in UTC.</summary>
    public static DateTimeOffset MomentOf(DateTime local) => new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
}
