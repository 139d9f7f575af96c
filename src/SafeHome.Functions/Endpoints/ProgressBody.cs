using System.Text.Json.Serialization;
using SafeHome.Core.Cases;
using SafeHome.Core.Cases.Progress;
using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Core.Reports;

namespace SafeHome.Functions.Endpoints;

/// <summary>What happened in a case after the decision, as it is sent in.</summary>
public sealed record ProgressBody(
    [property: JsonPropertyName("actie")] string? Action,
    [property: JsonPropertyName("melding")] string? Report,
    [property: JsonPropertyName("persoon")] string? Person,
    [property: JsonPropertyName("uitkomst")] string? Outcome,
    [property: JsonPropertyName("reden")] string? Reason)
{
    internal const string StartService = "dienstBeginnen";
    internal const string CompleteService = "dienstAfronden";
    internal const string InformPerson = "informeren";
    internal const string ExtendTerm = "informatietermijnVerlengen";
    internal const string Monitor = "monitoren";
    internal const string Close = "afsluiten";
    internal const string Reopen = "heropenen";

    internal const string Safe = "veilig";
    internal const string Unsafe = "onveilig";

    internal static IReadOnlyList<string> Actions { get; } = [StartService, CompleteService, InformPerson, ExtendTerm, Monitor, Close, Reopen];

    private bool ConcernsPerson => Action is InformPerson or ExtendTerm;

    /// <summary>The command; or every fault of the body.</summary>
    internal (ICaseCommand? Command, IReadOnlyList<InvalidParam> Faults) ToCommand(MonitoringMoments moments, CaseClocks clocks)
    {
        var faults = Faults().ToList();
        if (faults.Count > 0) return (null, faults);
        Terms.TryOutcome(Outcome, out var outcome);
        return (Action switch
        {
            StartService => new StartService(Report!),
            CompleteService => new CompleteService(Report!, outcome, Reason),
            InformPerson => new InformPerson(Person!),
            ExtendTerm => new ExtendInformationTerm(Person!, Reason, clocks),
            Monitor => new RecordMonitoring(Report!, Outcome is Safe, Reason),
            Close => new CloseReport(Report!, Reason, moments),
            _ => new ReopenReport(Report!, Reason),
        }, []);
    }

    private IEnumerable<InvalidParam> Faults()
    {
        if (!Actions.Contains(Action, StringComparer.Ordinal))
        {
            yield return new InvalidParam("/actie", Action is null ? "required" : "code", $"Kies een van: {string.Join(", ", Actions)}.");
            yield break;
        }

        if (!ConcernsPerson && string.IsNullOrEmpty(Report)) yield return new InvalidParam("/melding", "required", "Noem de melding.");
        if (ConcernsPerson && Report is not null) yield return new InvalidParam("/melding", "notAllowed", "Dit gaat over een persoon.");
        if (ConcernsPerson && string.IsNullOrEmpty(Person)) yield return new InvalidParam("/persoon", "required", "Noem de persoon.");
        if (!ConcernsPerson && Person is not null) yield return new InvalidParam("/persoon", "notAllowed", "Dit gaat over een melding.");
        if (OutcomeFault() is { } fault) yield return fault;
        if (Action is StartService or InformPerson && Reason is not null) yield return new InvalidParam("/reden", "notAllowed", "Dit vraagt geen reden.");
        if (Explanation.IsTooLong(Reason)) yield return Explanation.TooLong("/reden");
    }

    private InvalidParam? OutcomeFault() => Action switch
    {
        CompleteService when !Terms.TryOutcome(Outcome, out _) =>
            new InvalidParam("/uitkomst", "code", $"Kies een van: {string.Join(", ", Enum.GetValues<ServiceOutcome>().Select(outcome => Terms.Of(outcome)))}."),
        CompleteService => null,
        Monitor when Outcome is not (Safe or Unsafe) => new InvalidParam("/uitkomst", Outcome is null ? "required" : "code", $"Kies {Safe} of {Unsafe}."),
        Monitor => null,
        _ => Outcome is null ? null : new InvalidParam("/uitkomst", "notAllowed", "Een uitkomst hoort bij het afronden van een dienst of bij monitoring."),
    };
}

/// <summary>What became of it.</summary>
public sealed record ProgressChange(
    [property: JsonPropertyName("actie")] string Action,
    [property: JsonPropertyName("fase")] string Phase);
