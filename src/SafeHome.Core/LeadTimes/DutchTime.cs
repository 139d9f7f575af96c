namespace SafeHome.Core.LeadTimes;

/// <summary>The time by which Dutch terms are counted.</summary>
public static class DutchTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>The calendar day of a moment in Europe/Amsterdam.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(Of(moment));

    /// <summary>The date and the time on a clock in Europe/Amsterdam at a moment.</summary>
    public static DateTime Of(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone).DateTime;
}
