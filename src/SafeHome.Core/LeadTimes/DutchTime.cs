namespace SafeHome.Core.LeadTimes;

/// <summary>The time by which Dutch terms are counted.</summary>
public static class DutchTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>The calendar day of a moment in Europe/Amsterdam.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(LocalOf(moment));

    /// <summary>The date and time that a clock in Europe/Amsterdam shows at a moment.</summary>
    public static DateTime LocalOf(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone).DateTime;

    /// <summary>The moment at which a clock in Europe/Amsterdam shows this; of an hour that comes twice the second, in UTC.</summary>
    public static DateTimeOffset MomentOf(DateTime local) => new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
}
