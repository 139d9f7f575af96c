using SafeHome.Core.Cases;

namespace SafeHome.Core.LeadTimes.Clocks;

/// <summary>Counts when a clock ends, and when it was to end before that moved.</summary>
/// <param name="calendars">The calendar, with what was known of it when.</param>
/// <param name="asOf">Now.</param>
internal sealed class TermCount(CalendarHistory calendars, DateTimeOffset asOf)
{
    public TermClock Norm(ClockTerm term, string subject, DateTimeOffset begun, DateTimeOffset? stopped, WorkingDays days) =>
        Run(term, ClockKind.Norm, subject, begun, stopped, (calendar, day0, _) => calendar.AddWorkingDays(day0, days), []);

    public TermClock Statutory(ClockTerm term, string subject, DateTimeOffset begun, DateTimeOffset? stopped, StatutoryTerm length) =>
        Run(term, ClockKind.Statutory, subject, begun, stopped, (calendar, day0, _) => calendar.LastDay(day0, length), []);

    /// <param name="term">What the clock runs for.</param>
    /// <param name="kind">Who set the term.</param>
    /// <param name="subject">Of whom or what.</param>
    /// <param name="begun">When it began.</param>
    /// <param name="stopped">When it was stopped; null while it runs.</param>
    /// <param name="lastDay">The last day by a calendar, from day 0, after so many extensions.</param>
    /// <param name="extensions">The extensions, in order.</param>
    public TermClock Run(
        ClockTerm term,
        ClockKind kind,
        string subject,
        DateTimeOffset begun,
        DateTimeOffset? stopped,
        Func<DutchCalendar, DateOnly, int, DateOnly> lastDay,
        IReadOnlyList<Extension> extensions)
    {
        var day0 = DutchTime.DayOf(begun);
        var known = calendars.During(day0, DutchTime.DayOf(stopped ?? asOf)).ToList();
        var calendar = known[0].Calendar;
        var deadlines = new List<Deadline> { new(lastDay(calendar, day0, 0), null, calendar.Version) };
        var extended = 0;
        foreach (var (_, newCalendar, extension) in Changes(known, extensions))
        {
            calendar = newCalendar ?? calendar;
            if (extension is not null) extended++;
            var day = lastDay(calendar, day0, extended);
            // What did not move is no news, but counts by the later calendar from then on.
            if (deadlines[^1].Day == day) deadlines[^1] = deadlines[^1] with { Calendar = calendar.Version };
            else deadlines.Add(new Deadline(day, null, calendar.Version) { Reason = extension?.Reason });
        }

        return new TermClock(term, kind, subject, begun, stopped, deadlines);
    }

    /// <summary>What changed the count while the clock ran, in order.</summary>
    private static IEnumerable<(DateOnly Day, DutchCalendar? Calendar, Extension? Extension)> Changes(
        IEnumerable<(DateOnly KnownFrom, DutchCalendar Calendar)> known, IEnumerable<Extension> extensions) =>
        known.Skip(1).Select(one => (one.KnownFrom, (DutchCalendar?)one.Calendar, (Extension?)null))
            .Concat(extensions.Select(extension => (DutchTime.DayOf(extension.At), (DutchCalendar?)null, (Extension?)extension)))
            .OrderBy(change => change.Item1);
}
