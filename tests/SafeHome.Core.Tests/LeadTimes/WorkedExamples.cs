using System.Globalization;
using SafeHome.Core.LeadTimes;

namespace SafeHome.Core.Tests.LeadTimes;

/// <summary>
/// Terms counted by hand, each with the article that makes it so (Algemene termijnenwet): from a day or a moment to the last day. The law's
/// five days, the norm's five working days, and the law's weeks and months.
/// </summary>
public sealed class WorkedExamples
{
    private const string FiveDays = "5 days";
    private const string FiveWorkingDays = "5 working days";
    private const string TwoWeeks = "2 weeks";
    private const string FourWeeks = "4 weeks";
    private const string TenWeeks = "10 weeks";
    private const string ThreeMonths = "3 months";

    private static readonly DutchCalendar Calendar = DutchCalendar.Netherlands;

    [Theory]
    // An ordinary week, and weekends.
    [InlineData(FiveDays, "Fri 2026-11-20", "Wed 2026-11-25", "nothing to extend: a weekend within the term counts")]
    [InlineData(FiveDays, "Sat 2026-11-21", "Thu 2026-11-26", "a report of the weekend counts from its own day")]
    [InlineData(FiveDays, "Sun 2026-11-22", "Fri 2026-11-27", "and so does one of a Sunday")]
    [InlineData(FiveDays, "Mon 2026-11-16", "Mon 2026-11-23", "art. 1: ends on a Saturday")]
    [InlineData(FiveDays, "Tue 2026-11-17", "Mon 2026-11-23", "art. 1: ends on a Sunday")]
    [InlineData(FiveWorkingDays, "Fri 2026-11-20", "Fri 2026-11-27", "the norm: a weekend does not count")]
    [InlineData(FiveWorkingDays, "Sat 2026-11-21", "Fri 2026-11-27", "the norm: Monday is the first working day after receipt")]
    // New Year.
    [InlineData(FiveDays, "Sun 2026-12-27", "Mon 2027-01-04", "art. 1 and 3 lid 1: ends on New Year's Day, then a weekend")]
    [InlineData(FiveDays, "Thu 2026-12-31", "Tue 2027-01-05", "New Year's Day within the term counts")]
    [InlineData(FiveDays, "Sun 2025-12-28", "Mon 2026-01-05", "art. 3 lid 3: 2 January 2026 is equated")]
    [InlineData(FiveDays, "Wed 2025-12-31", "Tue 2026-01-06", "art. 2: Thursday to Sunday were off, so Monday and Tuesday")]
    [InlineData(FiveWorkingDays, "Wed 2025-12-31", "Fri 2026-01-09", "the norm: 1 and 2 January do not count")]
    // Easter.
    [InlineData(FiveDays, "Wed 2026-04-01", "Tue 2026-04-07", "art. 1: ends on Easter Monday")]
    [InlineData(FiveDays, "Tue 2026-03-31", "Tue 2026-04-07", "art. 1: ends on Easter Sunday, and Monday is off too")]
    [InlineData(FiveDays, "Thu 2025-04-17", "Wed 2025-04-23", "art. 2: from Good Friday to Easter Monday all was off")]
    [InlineData(FiveDays, "Sat 2026-03-28", "Thu 2026-04-02", "ends on the day before Good Friday")]
    [InlineData(FiveDays, "Sun 2026-03-29", "Tue 2026-04-07", "art. 3 lid 2: ends on Good Friday")]
    [InlineData(FiveWorkingDays, "Wed 2026-04-01", "Fri 2026-04-10", "the norm: neither Good Friday nor Easter Monday counts")]
    [InlineData(TwoWeeks, "Mon 2026-03-23", "Tue 2026-04-07", "art. 1: ends on Easter Monday")]
    [InlineData(FourWeeks, "Mon 2026-03-09", "Tue 2026-04-07", "art. 1: ends on Easter Monday")]
    [InlineData(FourWeeks, "Thu 2026-03-05", "Thu 2026-04-02", "four weeks later, a working day")]
    [InlineData(TenWeeks, "Mon 2026-01-26", "Tue 2026-04-07", "art. 1: ends on Easter Monday")]
    // The King's birthday.
    [InlineData(FiveDays, "Wed 2026-04-22", "Tue 2026-04-28", "art. 1 and 3 lid 1: ends on 27 April")]
    [InlineData(FiveDays, "Mon 2025-04-21", "Mon 2025-04-28", "27 April 2025 is a Sunday: it is kept on Saturday the 26th, and Monday is a working day")]
    [InlineData(FiveWorkingDays, "Thu 2026-04-23", "Fri 2026-05-01", "the norm: 27 April does not count")]
    // 5 May, every year and not every fifth.
    [InlineData(FiveDays, "Thu 2026-04-30", "Wed 2026-05-06", "art. 1 and 3 lid 1: ends on 5 May")]
    [InlineData(FiveWorkingDays, "Wed 2026-04-29", "Thu 2026-05-07", "the norm: 5 May does not count")]
    [InlineData(ThreeMonths, "Thu 2026-02-05", "Wed 2026-05-06", "art. 1: ends on 5 May")]
    // Ascension Day, with the Friday after it equated.
    [InlineData(FiveDays, "Wed 2026-05-13", "Tue 2026-05-19", "art. 2: from Ascension Day to Sunday all was off, so Monday and Tuesday")]
    [InlineData(FiveDays, "Sat 2026-05-09", "Mon 2026-05-18", "art. 1: ends on Ascension Day; Friday is equated, then a weekend")]
    [InlineData(FiveDays, "Sun 2026-05-10", "Mon 2026-05-18", "art. 1 and 3 lid 3: ends on the equated Friday")]
    [InlineData(FiveDays, "Wed 2027-05-05", "Tue 2027-05-11", "art. 2: Ascension Day, an equated Friday and a weekend")]
    [InlineData(FiveDays, "Wed 2025-05-28", "Tue 2025-06-03", "art. 2 and 3 lid 3: 30 May 2025 is equated")]
    [InlineData(FiveDays, "Wed 2029-05-09", "Mon 2029-05-14", "no Friday of 2029 is equated yet: 11 and 14 May are the two working days")]
    [InlineData(FiveWorkingDays, "Wed 2026-05-13", "Fri 2026-05-22", "the norm: neither Ascension Day nor the equated Friday counts")]
    [InlineData(FourWeeks, "Thu 2027-04-08", "Mon 2027-05-10", "art. 1: ends on Ascension Day; Friday is equated")]
    [InlineData(TenWeeks, "Thu 2026-03-05", "Mon 2026-05-18", "art. 1: ends on Ascension Day; Friday is equated")]
    // Whitsun.
    [InlineData(FiveDays, "Wed 2026-05-20", "Tue 2026-05-26", "art. 1: ends on Whit Monday")]
    [InlineData(TenWeeks, "Mon 2026-03-16", "Tue 2026-05-26", "art. 1: ends on Whit Monday")]
    // Two equated days in one month.
    [InlineData(FiveDays, "Wed 2028-04-26", "Tue 2028-05-02", "art. 2: the King's birthday, an equated Friday and a weekend, so Monday and Tuesday")]
    [InlineData(FiveDays, "Wed 2028-05-24", "Tue 2028-05-30", "art. 2: Ascension Day, an equated Friday and a weekend")]
    [InlineData(FiveWorkingDays, "Wed 2028-04-26", "Mon 2028-05-08", "the norm: 27 and 28 April and 5 May do not count")]
    // Christmas to New Year.
    [InlineData(FiveDays, "Mon 2026-12-21", "Mon 2026-12-28", "art. 1: ends on Boxing Day, a Saturday")]
    [InlineData(FiveDays, "Sun 2026-12-20", "Mon 2026-12-28", "art. 1: ends on Christmas Day, a Friday")]
    [InlineData(FiveDays, "Thu 2026-12-24", "Tue 2026-12-29", "two working days: 28 and 29 December")]
    [InlineData(FiveWorkingDays, "Mon 2026-12-21", "Tue 2026-12-29", "the norm: 25 December does not count")]
    [InlineData(FiveWorkingDays, "Thu 2026-12-24", "Mon 2027-01-04", "the norm: neither Christmas nor New Year's Day counts")]
    [InlineData(TwoWeeks, "Fri 2026-12-18", "Mon 2027-01-04", "art. 1: ends on New Year's Day")]
    [InlineData(FourWeeks, "Fri 2026-11-27", "Mon 2026-12-28", "art. 1: ends on Christmas Day")]
    [InlineData(TenWeeks, "Fri 2026-10-16", "Mon 2026-12-28", "art. 1: ends on Christmas Day")]
    // Leap days and ends of months.
    [InlineData(FiveDays, "Thu 2028-02-24", "Tue 2028-02-29", "ends on the leap day")]
    [InlineData(FiveDays, "Tue 2027-02-23", "Mon 2027-03-01", "no leap day: the fifth day is Sunday the 28th; art. 1")]
    [InlineData(TwoWeeks, "Tue 2028-02-15", "Tue 2028-02-29", "ends on the leap day")]
    [InlineData(ThreeMonths, "Tue 2027-11-30", "Tue 2028-02-29", "no 30 February: the last day of the month")]
    [InlineData(ThreeMonths, "Sun 2025-11-30", "Mon 2026-03-02", "the last day of February is a Saturday: art. 1")]
    [InlineData(ThreeMonths, "Tue 2028-02-29", "Mon 2028-05-29", "from the leap day to the 29th")]
    [InlineData(ThreeMonths, "Sat 2026-01-31", "Thu 2026-04-30", "no 31 April: the last day of the month")]
    // Moments: the day is that of Europe/Amsterdam.
    [InlineData(FiveDays, "2026-11-20T23:59:59+01:00", "Wed 2026-11-25", "received a second before midnight: day 0 is Friday")]
    [InlineData(FiveDays, "2026-11-21T00:00:00+01:00", "Thu 2026-11-26", "received a second later: day 0 is Saturday")]
    [InlineData(FiveDays, "2026-03-28T23:30:00Z", "Tue 2026-04-07", "half past midnight here, in the night to summer time: day 0 is 29 March")]
    [InlineData(FiveDays, "2026-03-29T01:00:00Z", "Tue 2026-04-07", "the hour that is skipped: day 0 is 29 March")]
    [InlineData(FiveDays, "2026-03-29T22:00:00Z", "Tue 2026-04-07", "midnight in summer time: day 0 is 30 March; art. 1, Saturday to Easter Monday")]
    [InlineData(FiveDays, "2026-10-25T00:30:00Z", "Fri 2026-10-30", "the hour that comes twice, the first time: day 0 is 25 October")]
    [InlineData(FiveDays, "2026-10-25T01:30:00Z", "Fri 2026-10-30", "and the second time")]
    [InlineData(FiveDays, "2026-10-25T23:00:00Z", "Mon 2026-11-02", "midnight in winter time: day 0 is 26 October; art. 1, a Saturday")]
    [InlineData(FiveDays, "2026-10-24T22:00:00Z", "Fri 2026-10-30", "midnight in summer time still: day 0 is 25 October")]
    public void A_term_ends_on(string term, string start, string end, string why)
    {
        var day0 = Day(start);
        var last = term switch
        {
            FiveDays => Calendar.LastDay(day0, LegalTerms.StartOfInvestigation),
            FiveWorkingDays => Calendar.AddWorkingDays(day0, WorkingDays.TriageNorm),
            TwoWeeks => Calendar.LastDay(day0, LegalTerms.InformingThePersonExtended),
            FourWeeks => Calendar.LastDay(day0, LegalTerms.InformingThePerson),
            TenWeeks => Calendar.LastDay(day0, LegalTerms.EndOfInvestigation),
            ThreeMonths => Calendar.LastDay(day0, LegalTerms.Destruction),
            _ => throw new ArgumentException("No term.", nameof(term)),
        };

        last.ToString("ddd yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(end, why);
    }

    // With the name of the day, which is checked; or a moment.
    private static DateOnly Day(string text)
    {
        if (DateOnly.TryParseExact(text, "ddd yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        return DutchTime.TryReadDay(text, out day) ? day : throw new FormatException($"No day: {text}");
    }
}
