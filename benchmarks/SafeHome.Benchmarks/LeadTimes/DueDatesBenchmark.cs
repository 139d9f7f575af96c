using System.Diagnostics;
using System.Globalization;
using SafeHome.Core.LeadTimes;

namespace SafeHome.Benchmarks.LeadTimes;

/// <summary>Counts how many due dates one core finds in a second, over all days of ten years and all terms.</summary>
internal static class DueDatesBenchmark
{
    private const int Rounds = 15;
    private const int Days = 3650;
    private const int DueDatesADay = 6;
    private const int Repeats = 100;

    public static Task<Finding> RunAsync(Surroundings surroundings)
    {
        Measure();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Count();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var rounds = new Spread(Enumerable.Range(0, Rounds).Select(_ => Measure()));
        return Task.FromResult(new Finding(
            "Due dates, millions a second on one core, median",
            "",
            string.Create(CultureInfo.InvariantCulture, $"{allocated} bytes allocated for {Days * DueDatesADay}"),
            "",
            rounds.Median,
            string.Create(CultureInfo.InvariantCulture, $"{rounds.Lower:0.0}–{rounds.Upper:0.0}"),
            Aim.AtLeast(5)));
    }

    private static double Measure()
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < Repeats; i++) Count();
        return (double)Repeats * Days * DueDatesADay / 1e6 / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    // The sum keeps the compiler from leaving the work out.
    private static int Count()
    {
        var (calendar, day, sum) = (DutchCalendar.Netherlands, new DateOnly(2025, 1, 1), 0);
        for (var i = 0; i < Days; i++, day = day.AddDays(1))
        {
            sum += calendar.LastDay(day, LegalTerms.StartOfInvestigation).DayNumber;
            sum += calendar.AddWorkingDays(day, WorkingDays.TriageNorm).DayNumber;
            sum += calendar.LastDay(day, LegalTerms.InformingThePersonExtended).DayNumber;
            sum += calendar.LastDay(day, LegalTerms.InformingThePerson).DayNumber;
            sum += calendar.LastDay(day, LegalTerms.EndOfInvestigation).DayNumber;
            sum += calendar.LastDay(day, LegalTerms.Destruction).DayNumber;
        }

        return sum;
    }
}
