using SafeHome.Core.Triage;

namespace SafeHome.Core.Cases.Progress;

/// <summary>A service (dienst) of Veilig Thuis on a report.</summary>
/// <param name="Kind">Which; null for regional custom work (VT-01-04).</param>
/// <param name="Decided">When it was decided on.</param>
/// <param name="Started">The day on which someone began, not that of the assignment (Uitvoeringsregeling Wmo 2015, bijlage 4.3); null before that.</param>
/// <param name="Completed">When all was done, the judgement of what follows included (bijlage 4.4), or it ended unfinished; null while it runs.</param>
/// <param name="Outcome">What came out; null while it runs, and where the service has no outcome.</param>
public sealed record ServiceCourse(Service? Kind, DateTimeOffset Decided, DateTimeOffset? Started, DateTimeOffset? Completed, ServiceOutcome? Outcome);

/// <summary>What a service found. The first three belong to an investigation.</summary>
public enum ServiceOutcome
{
    /// <summary>bevestigd: there is domestic violence or child abuse.</summary>
    Confirmed,

    /// <summary>nietBevestigd: it could not be confirmed.</summary>
    NotConfirmed,

    /// <summary>geenSprake: there is none.</summary>
    NoViolence,

    /// <summary>afgebroken: the service ended unfinished, of whichever kind.</summary>
    Unfinished,
}
