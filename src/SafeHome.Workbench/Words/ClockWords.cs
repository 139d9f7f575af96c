using SafeHome.Core.LeadTimes;
using SafeHome.Core.LeadTimes.Clocks;

namespace SafeHome.Workbench.Words;

/// <summary>Clocks in words.</summary>
internal static class ClockWords
{
    public static string Of(ClockTerm term) => term switch
    {
        ClockTerm.Assessment => "Veiligheidsbeoordeling",
        ClockTerm.StartOfInvestigation => "Begin van het onderzoek",
        ClockTerm.Investigation => "Onderzoek",
        ClockTerm.ConditionsAndFollowUp => "Voorwaarden en vervolg",
        ClockTerm.RegionalCustomWork => "Regionaal maatwerk",
        ClockTerm.NewDecision => "Nieuw besluit",
        ClockTerm.Offer => "Aanbieden van de overdracht",
        ClockTerm.TransferAnswer => "Antwoord van de ontvanger",
        ClockTerm.Informing => "Informeren van een persoon",
        ClockTerm.PossibleLink => "Mogelijke koppeling beoordelen",
        ClockTerm.Monitoring => "Monitoring",
        ClockTerm.Retention => "Bewaren",
        _ => term.ToString(),
    };

    public static string Of(ClockKind kind) => kind is ClockKind.Statutory ? "wettelijk" : "norm";

    /// <summary>How a clock stands.</summary>
    public static string State(TermClock clock, DateTimeOffset now, DutchCalendar calendar) => clock.Stopped switch
    {
        not null => clock.Met is true ? "op tijd" : "te laat",
        _ when clock.Due.Moment is { } moment => moment < now ? "te laat" : $"voor {Dates.Moment(moment)}",
        _ => TimeLeft.Until(clock.Due.Day, DutchTime.DayOf(now), calendar),
    };
}
