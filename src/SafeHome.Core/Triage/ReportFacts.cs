using System.Text.Json.Serialization;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.Reports;
using SafeHome.Core.Routing;
using SafeHome.Core.Triage.Words;

namespace SafeHome.Core.Triage;

/// <summary>
/// What the triage rules may know of a report: no free text, and nothing that identifies a person. It can be kept and passed on
/// as JSON, and a proposal can be made from it again.
/// </summary>
/// <param name="Kind">The desk addressed.</param>
/// <param name="ReporterCapacity">What the reporter is.</param>
/// <param name="ReporterAskedShielding">
/// Whether the reporter asked not to be named to the household, or gave a ground for it. That others than professionals are
/// shielded by law unless they consent (Uitvoeringsbesluit Wmo 2015, art. 4.1.8 lid 3 b) does not count here.
/// </param>
/// <param name="Violence">Codes of list "aardGeweld".</param>
/// <param name="Signals">Known codes of list "signalen".</param>
/// <param name="WeighingQuestion">Which question of the afwegingskader led to the report, 1 to 5.</param>
/// <param name="HelpAccepted">Whether those involved accept help, as the professional says.</param>
/// <param name="Answers">The answers to the questions of the chain, by their code.</param>
/// <param name="StalkingRisk">SASH: laag, matig or hoog.</param>
/// <param name="Minors">How many minors are involved, unborn children among them.</param>
/// <param name="YoungestAge">The least age in years of the youngest born minor; null where no birth date is known.</param>
/// <param name="Unborn">Whether a child is not born yet.</param>
/// <param name="HasAdultVictim">Whether a victim is an adult, as far as known.</param>
/// <param name="Municipality">The code of the municipality of the household; null where unknown.</param>
/// <param name="IncidentNumbers">The reporter's numbers of the incidents (BVH numbers, for the police).</param>
/// <param name="DaysSinceIncident">Days from the latest incident to the receipt; null where no time of an incident is known.</param>
/// <param name="Persons">How many persons the report names.</param>
public sealed record ReportFacts(
    ReportKind Kind,
    string ReporterCapacity,
    bool ReporterAskedShielding,
    IReadOnlyList<string> Violence,
    IReadOnlyList<string> Signals,
    int? WeighingQuestion,
    bool? HelpAccepted,
    IReadOnlyDictionary<string, YesNo> Answers,
    string? StalkingRisk,
    int Minors,
    int? YoungestAge,
    bool Unborn,
    bool HasAdultVictim,
    string? Municipality,
    IReadOnlyList<string> IncidentNumbers,
    int? DaysSinceIncident,
    int Persons)
{
    // What was added since the first events were written has a value for those that do not have it.

    /// <summary>
    /// Whether a professional asked not to be named and gave no ground, which shielding of a professional needs (Uitvoeringsbesluit Wmo 2015,
    /// art. 4.1.8 lid 3 onder a): whoever decides on the report says why.
    /// </summary>
    public bool ShieldingLacksGround { get; init; }

    /// <summary>The four digits of the household's postcode; null where unknown.</summary>
    public string? PostcodeArea { get; init; }

    /// <summary>When the incidents happened, as far as the report says.</summary>
    public IReadOnlyList<DateTimeOffset> Happened { get; init; } = [];

    /// <summary>When the report was written.</summary>
    public DateTimeOffset Written { get; init; }

    /// <summary>The age in years of the oldest minor with a birth date.</summary>
    public int? OldestMinorAge { get; init; }

    /// <summary>The age in years of the oldest victim with a birth date.</summary>
    public int? OldestVictimAge { get; init; }

    /// <summary>Whether the report names a guardian (JZR 191): a court has taken a measure.</summary>
    public bool HasGuardian { get; init; }

    /// <summary>Likely signals in the free text: where they stand, not what is written there.</summary>
    public IReadOnlyList<SuggestedSignal> Suggestions { get; init; } = [];

    private const string Guardian = "191";

    /// <summary>Takes the facts from a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="geography">Which municipality an address lies in.</param>
    /// <param name="received">The day of receipt in the Netherlands: who was under eighteen on it is a minor.</param>
    public static ReportFacts Of(Report report, Geography geography, DateOnly received)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(geography);
        var household = new Household(report.Persons, received);
        var situation = report.Situation;
        return new ReportFacts(
            Kind: report.Kind,
            ReporterCapacity: report.Reporter.Capacity,
            ReporterAskedShielding: report.Reporter.MayBeDisclosed == false || !string.IsNullOrWhiteSpace(report.Reporter.ShieldingGround),
            Violence: situation.Violence,
            Signals: [.. situation.Signals.Where(signal => CodeLists.IsKnown(CodeLists.Signal, signal)).Distinct(StringComparer.Ordinal)],
            WeighingQuestion: situation.Meldcode?.WeighingQuestion,
            HelpAccepted: situation.Meldcode?.HelpAccepted,
            Answers: YesNoAnswers.Of(situation.Answers),
            StalkingRisk: situation.StalkingRisk,
            Minors: household.Minors.Count,
            YoungestAge: household.YoungestAge,
            Unborn: household.Unborn,
            HasAdultVictim: household.HasAdultVictim,
            Municipality: household.Municipality(geography),
            IncidentNumbers: [.. report.Incidents.Select(incident => incident.Id).OfType<string>().Distinct(StringComparer.Ordinal)],
            DaysSinceIncident: DaysSince(report.Incidents, received),
            Persons: report.Persons.Count)
        {
            PostcodeArea = household.PostcodeArea(geography),
            ShieldingLacksGround = CodeLists.IsProfessional(report.Reporter.Capacity) && report.Reporter.MayBeDisclosed == false &&
                string.IsNullOrWhiteSpace(report.Reporter.ShieldingGround),
            Happened = [.. report.Incidents.Select(incident => incident.Happened).OfType<DateTimeOffset>()],
            Written = report.Written,
            OldestMinorAge = household.OldestMinorAge,
            OldestVictimAge = household.OldestVictimAge,
            HasGuardian = report.Persons.Any(person => person.RoleCode == Guardian),
            Suggestions = SignalsInText.Of(report),
        };
    }

    private static int? DaysSince(IReadOnlyList<Incident> incidents, DateOnly received) =>
        incidents.Max(incident => incident.Happened) is { } latest
            ? received.DayNumber - DutchTime.DayOf(latest).DayNumber
            : null;
}

/// <summary>An answer, as far as it is one.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<YesNo>))]
public enum YesNo
{
    /// <summary>Nothing that begins with yes or no.</summary>
    Unknown,

    /// <summary>ja</summary>
    Yes,

    /// <summary>nee</summary>
    No,
}
