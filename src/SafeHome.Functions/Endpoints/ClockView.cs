using System.Text.Json.Serialization;
using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Pipeline.Matching;

namespace SafeHome.Functions.Endpoints;

/// <summary>A term that runs, or ran.</summary>
public sealed record ClockView(
    [property: JsonPropertyName("term")] string Term,
    [property: JsonPropertyName("soort")] string Kind,
    [property: JsonPropertyName("melding")] string? Report,
    [property: JsonPropertyName("persoon")] string? Person,
    [property: JsonPropertyName("begin")] DateOnly Begin,
    [property: JsonPropertyName("uiterlijk")] DateOnly Due,
    [property: JsonPropertyName("uiterlijkTijdstip")] DateTime? DueAt,
    [property: JsonPropertyName("kalender")] string Calendar,
    [property: JsonPropertyName("gestopt")] DateOnly? Stopped,
    [property: JsonPropertyName("gehaald")] bool? Met,
    [property: JsonPropertyName("eerder")] IReadOnlyList<EarlierDeadlineView> Earlier)
{
    /// <summary>The clocks of the case, and of the possible links that other cases have with it.</summary>
    internal static IEnumerable<ClockView> All(Case @case, IReadOnlyList<FoundLink> links, CaseClocks clocks) =>
        clocks.Of(@case).Concat(links.Where(link => !link.IsOwn).Select(link => clocks.Of(link.Link))).Select(Of);

    private static ClockView Of(TermClock clock) => new(
        Terms.Of(clock.Term),
        Terms.Of(clock.Kind),
        clock.Term is ClockTerm.Informing or ClockTerm.Retention ? null : clock.Subject,
        clock.Term is ClockTerm.Informing ? clock.Subject : null,
        DutchTime.DayOf(clock.Begun),
        clock.Due.Day,
        clock.Due.Moment?.UtcDateTime,
        clock.Due.Calendar,
        clock.Stopped is { } stopped ? DutchTime.DayOf(stopped) : null,
        clock.Met,
        [.. clock.Deadlines.Zip(clock.Deadlines.Skip(1), EarlierDeadlineView.Of)]);
}

/// <summary>When a term was thought to end before that moved.</summary>
public sealed record EarlierDeadlineView(
    [property: JsonPropertyName("uiterlijk")] DateOnly Due,
    [property: JsonPropertyName("kalender")] string Calendar,
    [property: JsonPropertyName("reden")] string? Reason)
{
    internal static EarlierDeadlineView Of(Deadline earlier, Deadline next) => new(earlier.Day, earlier.Calendar, next.Reason);
}
