using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SafeHome.Core.LeadTimes;

namespace SafeHome.Core.Tests.LeadTimes;

public sealed class CountingWorkingDays
{
    private static readonly DutchCalendar Calendar = DutchCalendar.Netherlands;

    private static readonly Arbitrary<DateOnly> Days =
        Gen.Choose(new DateOnly(2000, 1, 1).DayNumber, new DateOnly(2099, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();

    private static readonly Arbitrary<int> Counts = Gen.Choose(0, 60).ToArbitrary();

    [Theory]
    [InlineData("2025", "1-1 18-4 21-4 26-4 5-5 29-5 30-5 9-6 25-12 26-12")]
    [InlineData("2026", "1-1 2-1 3-4 6-4 27-4 5-5 14-5 15-5 25-5 25-12 26-12")]
    [InlineData("2027", "1-1 26-3 29-3 27-4 5-5 6-5 7-5 17-5 25-12 26-12")]
    [InlineData("2028", "1-1 14-4 17-4 27-4 28-4 5-5 25-5 26-5 5-6 25-12 26-12")]
    [InlineData("2029", "1-1 30-3 2-4 27-4 5-5 10-5 21-5 25-12 26-12")]
    [InlineData("2030", "1-1 19-4 22-4 27-4 5-5 30-5 10-6 25-12 26-12")]
    [InlineData("2024", "1-1 29-3 1-4 27-4 5-5 9-5 10-5 20-5 25-12 26-12 27-12")]
    public void The_days_off_of_a_year_are_those_of_the_law(string year, string expected)
    {
        var first = new DateOnly(int.Parse(year, CultureInfo.InvariantCulture), 1, 1);
        var weekdaysOff = Enumerable.Range(0, 366).Select(first.AddDays)
            .Where(day => day.Year == first.Year && !IsWeekend(day) && !Calendar.IsWorkingDay(day));
        var expectedDays = expected.Split(' ').Select(day => DateOnly.ParseExact($"{day}-{year}", "d-M-yyyy", CultureInfo.InvariantCulture));

        weekdaysOff.ShouldBe(expectedDays.Where(day => !IsWeekend(day)));
    }

    [Theory]
    [InlineData("2026-04-01", "2026-04-10")]
    [InlineData("2026-05-13", "2026-05-22")]
    [InlineData("2026-12-21", "2026-12-29")]
    [InlineData("2026-11-20", "2026-11-27")]
    [InlineData("2026-11-21", "2026-11-27")]
    [InlineData("2026-11-22", "2026-11-27")]
    [InlineData("2026-11-23", "2026-11-30")]
    public void Five_working_days_end_on(string received, string expected) =>
        Calendar.AddWorkingDays(Day(received), WorkingDays.TriageNorm).ShouldBe(Day(expected));

    [Fact]
    public void A_term_ends_on_a_working_day_after_as_many_working_days_as_it_counts() =>
        Prop.ForAll(Days, Counts, (day0, count) =>
        {
            var end = Calendar.AddWorkingDays(day0, new WorkingDays(count));
            var between = Enumerable.Range(1, end.DayNumber - day0.DayNumber).Select(day0.AddDays).Count(Calendar.IsWorkingDay);
            return between == count && (count == 0 ? end == day0 : Calendar.IsWorkingDay(end));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_later_start_never_ends_earlier() =>
        Prop.ForAll(Days, Counts, (day0, count) =>
            Calendar.AddWorkingDays(day0, new WorkingDays(count)) <= Calendar.AddWorkingDays(day0.AddDays(1), new WorkingDays(count)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Two_terms_one_after_the_other_are_one_term() =>
        Prop.ForAll(Days, Counts, Counts, (day0, one, other) =>
            Calendar.AddWorkingDays(Calendar.AddWorkingDays(day0, new WorkingDays(one)), new WorkingDays(other)) ==
            Calendar.AddWorkingDays(day0, new WorkingDays(one + other))).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(-1)]
    [InlineData(10_001)]
    public void A_number_of_working_days_is_never_negative_and_never_absurd(int count) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new WorkingDays(count));

    [Fact]
    public void A_day_that_the_Crown_equates_is_no_working_day() =>
        new DutchCalendar([Day("2026-11-23")]).IsWorkingDay(Day("2026-11-23")).ShouldBeFalse();

    [Theory]
    [InlineData("2026-11-20T22:59:59Z", "2026-11-20")]
    [InlineData("2026-11-20T23:00:00Z", "2026-11-21")]
    [InlineData("2026-07-20T21:59:59Z", "2026-07-20")]
    [InlineData("2026-07-20T22:00:00Z", "2026-07-21")]
    [InlineData("2026-11-20T18:00:00-08:00", "2026-11-21")]
    public void A_day_begins_at_midnight_in_the_Netherlands(string moment, string day) =>
        DutchTime.DayOf(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture)).ShouldBe(Day(day));

    [Fact]
    public void A_day_is_that_of_the_time_zone_at_every_hour_of_a_century()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");
        var hours = Enumerable.Range(0, 100 * 366 * 24).Select(hour => new DateTimeOffset(1935, 1, 1, 0, 30, 0, TimeSpan.Zero).AddHours(hour));

        hours.Where(hour => DutchTime.DayOf(hour) != DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(hour, zone).DateTime)).ShouldBeEmpty();
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
