using System.Globalization;
using SafeHome.Core.LeadTimes;

namespace SafeHome.Core.Tests.LeadTimes;

/// <summary>
/// The calendar against a second one that shares nothing with it: the days off stand here one by one, and terms are walked a day at a time
/// in the words of the law.
/// </summary>
public sealed class EveryDayFrom2025To2035
{
    private static readonly HashSet<DateOnly> DaysOff = Days(
    [
        "2025: 1-1 18-4 21-4 26-4 5-5 29-5 30-5 9-6 25-12 26-12",
        "2026: 1-1 2-1 3-4 6-4 27-4 5-5 14-5 15-5 25-5 25-12 26-12",
        "2027: 1-1 26-3 29-3 27-4 5-5 6-5 7-5 17-5 25-12 26-12",
        "2028: 1-1 14-4 17-4 27-4 28-4 5-5 25-5 26-5 5-6 25-12 26-12",
        "2029: 1-1 30-3 2-4 27-4 5-5 10-5 21-5 25-12 26-12",
        "2030: 1-1 19-4 22-4 27-4 5-5 30-5 10-6 25-12 26-12",
        "2031: 1-1 11-4 14-4 26-4 5-5 22-5 2-6 25-12 26-12",
        "2032: 1-1 26-3 29-3 27-4 5-5 6-5 17-5 25-12 26-12",
        "2033: 1-1 15-4 18-4 27-4 5-5 26-5 6-6 25-12 26-12",
        "2034: 1-1 7-4 10-4 27-4 5-5 18-5 29-5 25-12 26-12",
        "2035: 1-1 23-3 26-3 27-4 3-5 5-5 14-5 25-12 26-12",
        "2036: 1-1 11-4 14-4 26-4 5-5 22-5 2-6 25-12 26-12",
    ]);

    private static readonly DateOnly[] Starts =
        [.. Enumerable.Range(0, 11 * 366).Select(new DateOnly(2025, 1, 1).AddDays).Where(day => day.Year <= 2035)];

    [Fact]
    public void Days_off_are_the_same() =>
        Starts.Where(day => DutchCalendar.Netherlands.IsWorkingDay(day) == IsOff(day)).ShouldBeEmpty();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(90)]
    public void Terms_in_days_are_the_same(int count) => Agree(StatutoryTerm.Days(count), start => Later(start, count), count);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(10)]
    [InlineData(12)]
    public void Terms_in_weeks_are_the_same(int count) => Agree(StatutoryTerm.Weeks(count), start => Later(start, count * 7), count * 7);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Terms_in_months_are_the_same(int count) => Agree(StatutoryTerm.Months(count), start => MonthsLater(start, count), count * 28);

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(20)]
    public void Norms_are_the_same(int count) =>
        Starts.Where(start => DutchCalendar.Netherlands.AddWorkingDays(start, new WorkingDays(count)) != Walk(start, count)).ShouldBeEmpty();

    private static void Agree(StatutoryTerm term, Func<DateOnly, DateOnly> nominal, int days) =>
        Starts.Where(start => DutchCalendar.Netherlands.LastDay(start, term) != Extended(start, nominal(start), days)).ShouldBeEmpty();

    // Article 1, then article 2, as they are written.
    private static DateOnly Extended(DateOnly start, DateOnly end, int days)
    {
        while (IsOff(end)) end = end.AddDays(1);
        while (days >= 3 && WorkingDaysIn(start, end) < 2) end = end.AddDays(1);
        return end;
    }

    private static int WorkingDaysIn(DateOnly start, DateOnly end)
    {
        var count = 0;
        for (var day = start.AddDays(1); day <= end; day = day.AddDays(1)) count += IsOff(day) ? 0 : 1;
        return count;
    }

    private static DateOnly Walk(DateOnly day, int count)
    {
        while (count > 0)
        {
            day = day.AddDays(1);
            if (!IsOff(day)) count--;
        }

        return day;
    }

    private static DateOnly Later(DateOnly day, int count)
    {
        for (; count > 0; count--) day = day.AddDays(1);
        return day;
    }

    private static DateOnly MonthsLater(DateOnly day, int count)
    {
        var (year, month) = (day.Year, day.Month + count);
        if (month > 12) (year, month) = (year + 1, month - 12);
        var last = month is 4 or 6 or 9 or 11 ? 30 : month != 2 ? 31 : year % 4 == 0 ? 29 : 28;
        return new DateOnly(year, month, Math.Min(day.Day, last));
    }

    private static bool IsOff(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || DaysOff.Contains(day);

    private static HashSet<DateOnly> Days(string[] years) =>
    [
        .. from year in years
           from day in year[6..].Split(' ')
           select DateOnly.ParseExact($"{day}-{year[..4]}", "d-M-yyyy", CultureInfo.InvariantCulture),
    ];
}
