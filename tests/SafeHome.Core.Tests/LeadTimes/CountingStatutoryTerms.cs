using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SafeHome.Core.LeadTimes;

namespace SafeHome.Core.Tests.LeadTimes;

public sealed class CountingStatutoryTerms
{
    private static readonly DutchCalendar Calendar = DutchCalendar.Netherlands;

    private static readonly Arbitrary<DateOnly> Days =
        Gen.Choose(new DateOnly(2000, 1, 1).DayNumber, new DateOnly(2099, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();

    private static readonly Arbitrary<StatutoryTerm> Extended = Gen.OneOf(
        Gen.Choose(1, 90).Select(StatutoryTerm.Days), Gen.Choose(1, 12).Select(StatutoryTerm.Weeks), Gen.Choose(1, 3).Select(StatutoryTerm.Months))
        .ToArbitrary();

    private static readonly Arbitrary<StatutoryTerm> NotExtended = Gen.OneOf(
        Gen.Choose(91, 400).Select(StatutoryTerm.Days), Gen.Choose(13, 60).Select(StatutoryTerm.Weeks),
        Gen.Choose(4, 30).Select(StatutoryTerm.Months), Gen.Choose(1, 25).Select(StatutoryTerm.Years)).ToArbitrary();

    [Fact]
    public void A_later_receipt_never_has_an_earlier_due_date() =>
        Prop.ForAll(Days, Extended, (day0, term) => Calendar.LastDay(day0, term) <= Calendar.LastDay(day0.AddDays(1), term)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_due_date_is_never_a_day_off_and_never_before_the_term_as_written() =>
        Prop.ForAll(Days, Extended, (day0, term) =>
        {
            var end = Calendar.LastDay(day0, term);
            return Calendar.IsWorkingDay(end) && end >= term.Nominal(day0);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_term_of_three_days_or_more_holds_two_working_days_and_none_is_extended_further_than_it_must() =>
        Prop.ForAll(Days, Extended, (day0, term) =>
        {
            var end = Calendar.LastDay(day0, term);
            var within = Enumerable.Range(1, end.DayNumber - day0.DayNumber).Select(day0.AddDays).Where(Calendar.IsWorkingDay).ToList();
            var least = term.HoldsTwoWorkingDays ? 2 : 1;
            return within.Count >= least && (within.Count == least || within[^2] < term.Nominal(day0));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_article_4_excludes_is_not_extended() =>
        Prop.ForAll(Days, NotExtended, (day0, term) => Calendar.LastDay(day0, term) == term.Nominal(day0)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2026-02-24", 3, "2026-02-27", "three days: Wednesday, Thursday and Friday")]
    [InlineData("2026-05-13", 3, "2026-05-19", "three days hold two working days: Monday and Tuesday after Ascension Day (art. 2)")]
    [InlineData("2026-05-13", 2, "2026-05-18", "two days need not: they are extended by article 1 only")]
    [InlineData("2026-11-20", 1, "2026-11-23", "one day from Friday: article 1")]
    public void Article_2_is_for_terms_of_three_days_and_more(string start, int days, string end, string why) =>
        Calendar.LastDay(Day(start), StatutoryTerm.Days(days)).ShouldBe(Day(end), why);

    [Theory]
    [InlineData("2026-12-25", "2046-12-25", "twenty years end on Christmas Day: years are not extended (art. 4)")]
    [InlineData("2028-02-29", "2048-02-29", "from one leap day to another")]
    public void Data_are_kept_for_twenty_years_to_the_day(string start, string end, string why) =>
        Calendar.LastDay(Day(start), LegalTerms.Retention).ShouldBe(Day(end), why);

    [Fact]
    public void Who_works_on_days_off_counts_them_in_norms_and_never_in_law()
    {
        var working = CalendarHistory.Load(WorkedHolidays.GoodFriday | WorkedHolidays.LiberationDay | WorkedHolidays.EquatedDays).Current;

        working.AddWorkingDays(Day("2026-04-01"), WorkingDays.TriageNorm).ShouldBe(Day("2026-04-09"));
        working.AddWorkingDays(Day("2026-04-29"), WorkingDays.TriageNorm).ShouldBe(Day("2026-05-06"));
        working.AddWorkingDays(Day("2026-05-13"), WorkingDays.TriageNorm).ShouldBe(Day("2026-05-21"));
        Prop.ForAll(Days, Extended, (day0, term) => working.LastDay(day0, term) == Calendar.LastDay(day0, term)).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(WorkedHolidays.GoodFriday, "2026-04-03")]
    [InlineData(WorkedHolidays.LiberationDay, "2026-05-05")]
    [InlineData(WorkedHolidays.EquatedDays, "2026-05-15")]
    public void Each_of_those_days_is_chosen_by_itself(WorkedHolidays worked, string day)
    {
        string[] days = ["2026-04-03", "2026-05-05", "2026-05-15", "2026-12-25"];

        days.Where(off => CalendarHistory.Load(worked).Current.IsWorkingDay(Day(off))).ShouldBe([day]);
    }

    [Fact]
    public void A_calendar_names_the_last_decision_that_it_knows()
    {
        DutchCalendar.Netherlands.Version.ShouldBe("2026-2028");
        new DutchCalendar([], "2029-2031").Version.ShouldBe("2029-2031");
    }

    [Fact]
    public void A_day_equated_later_moves_the_term_that_ends_on_it() =>
        new DutchCalendar([Day("2029-05-11")]).LastDay(Day("2029-05-06"), LegalTerms.StartOfInvestigation).ShouldBe(Day("2029-05-14"));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1001)]
    public void A_term_is_never_empty_and_never_absurd(int count)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => StatutoryTerm.Days(count));
        Should.Throw<ArgumentOutOfRangeException>(() => StatutoryTerm.Years(count));
    }

    [Theory]
    [InlineData("1959-12-31")]
    [InlineData("2150-01-01")]
    [InlineData("2149-12-30")]
    public void A_term_outside_the_years_of_the_calendar_is_refused(string start) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Calendar.LastDay(Day(start), LegalTerms.StartOfInvestigation));

    [Theory]
    [InlineData("2026-03-28T12:00:00+01:00", "2026-03-29T13:00:00+02:00")]
    [InlineData("2026-10-24T12:00:00+02:00", "2026-10-25T11:00:00+01:00")]
    [InlineData("2026-12-24T12:00:00+01:00", "2026-12-25T12:00:00+01:00")]
    public void A_term_in_hours_runs_through_nights_and_days_off(string start, string end) =>
        new Hours(24).EndFrom(DateTimeOffset.Parse(start, CultureInfo.InvariantCulture)).ShouldBe(DateTimeOffset.Parse(end, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(0)]
    [InlineData(10_001)]
    public void A_number_of_hours_is_never_none_and_never_absurd(int count) => Should.Throw<ArgumentOutOfRangeException>(() => new Hours(count));

    [Theory]
    [InlineData("2026-11-20", "2026-11-20")]
    [InlineData("2026-11-20T23:30:00Z", "2026-11-21")]
    [InlineData("2026-11-20T23:30:00+01:00", "2026-11-20")]
    [InlineData("2026-11-20T23:30:00", null)]
    [InlineData("2026-02-29", null)]
    [InlineData("20-11-2026", null)]
    [InlineData("", null)]
    public void A_day_is_read_from_a_date_or_from_a_moment_with_its_offset(string text, string? day)
    {
        DutchTime.TryReadDay(text, out var read).ShouldBe(day is not null);
        if (day is not null) read.ShouldBe(Day(day));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
