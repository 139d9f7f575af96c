using System.Diagnostics.CodeAnalysis;
using SafeHome.Core.Cases.Progress;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Core.LeadTimes.Reporting;
using SafeHome.Core.Matching;
using SafeHome.Core.Routing;
using SafeHome.Core.Triage;
using SafeHome.Core.Triage.Facts;
using SafeHome.Core.Triage.Rules;
using SafeHome.Pipeline.Alarms;
using SafeHome.Pipeline.Deadlines;
using SafeHome.Pipeline.Feedback;
using SafeHome.Pipeline.Routing;

namespace SafeHome.Pipeline;

/// <summary>What differs between installations.</summary>
/// <remarks>
/// What takes long to load (calendar, rules, linkage model) is loaded when first asked for: a report is taken in without any of it,
/// and the first one must not wait for the start of the app.
/// </remarks>
public sealed record PipelineSettings
{
    /// <summary>The Veilig Thuis regions (CBS codes) that this installation serves; at least one.</summary>
    public required IReadOnlySet<string> ServedRegions { get; init; }

    /// <summary>The region whose staff see reports of which the household's region is unknown or not served.</summary>
    public required string DefaultRegion { get; init; }

    /// <summary>The receivers of transfers.</summary>
    public required ReceiverDirectory Receivers { get; init; }

    /// <summary>To which reporters feedback is sent; null where all of them ask for it themselves.</summary>
    public FeedbackSettings? Feedback { get; init; }

    /// <summary>Which receivers have a system of their own that is told of transfers; null where all of them ask for their list.</summary>
    public WebhookSettings? Webhooks { get; init; }

    /// <summary>Who is called for acute cases; null where nobody is, and staff watch the worklist.</summary>
    public DutySettings? Duty { get; init; }

    /// <summary>Which teams are told of terms that run out; null where none is, and staff watch the worklist.</summary>
    public TeamSettings? Teams { get; init; }

    /// <summary>Municipalities and their regions.</summary>
    public Geography Geography { get; init; } = Geography.Netherlands;

    /// <summary>The days off by law on which the organisation works: they count in its norms, and in no term set by law.</summary>
    public WorkedHolidays WorkedHolidays { get; init; }

    /// <summary>The calendar, with what was known of it when.</summary>
    public CalendarHistory Calendars => field ??= CalendarHistory.Load(WorkedHolidays);

    /// <summary>Counts terms.</summary>
    public DutchCalendar Calendar => Calendars.Current;

    /// <summary>The rules of triage; set to null, those of the app.</summary>
    [AllowNull]
    public TriageRules TriageRules { get => field ??= TriageRules.Default; init; }

    /// <summary>The routes to receivers; set to null, those of the app.</summary>
    [AllowNull]
    public RoutingRules Routing { get => field ??= RoutingRules.Default; init; }

    /// <summary>Proposes by these rules and routes.</summary>
    public Proposer Proposer => ProposerWith(TriageRules, Routing);

    /// <summary>About how many persons the installation knows, 1 or more; null for as many as the model of the app was trained among.</summary>
    public long? KnownPersons { get; init; }

    /// <summary>Tells who may be who; set to null, by the model of the app, among <see cref="KnownPersons"/>.</summary>
    [AllowNull]
    public PersonComparer Comparer { get => field ??= KnownPersons is { } known ? PersonComparer.Among(known) : PersonComparer.Shipped; init; }

    /// <summary>
    /// How many persons stand under one key of the index; who comes later is found under finer keys. Enough for the reports on nearly any
    /// household, and few enough to read.
    /// </summary>
    public int MostUnderOneKey { get; init; } = 200;

    /// <summary>Within how many working days a person judges a possible link. A norm of this app: there is none in law.</summary>
    public WorkingDays PossibleLinkTerm { get; init; } = new(1);

    /// <summary>When Veilig Thuis looks again at a household for which it had set conditions.</summary>
    public MonitoringMoments Monitoring { get; init; } = MonitoringMoments.Usual;

    /// <summary>Tells the clocks of cases.</summary>
    /// <param name="asOf">Now.</param>
    public CaseClocks Clocks(DateTimeOffset asOf) => new(Calendars, asOf) { PossibleLinks = PossibleLinkTerm };

    /// <summary>Tells what is counted of the reports of cases.</summary>
    /// <param name="asOf">Now.</param>
    public ReportRows ReportRows(DateTimeOffset asOf) => new(Clocks(asOf), Receivers, Geography);

    /// <summary>After so many failed attempts a chain is parked for a person to look at.</summary>
    public int AttemptsBeforeParking { get; init; } = 5;

    /// <summary>Proposes by other rules and routes, to the same receivers.</summary>
    public Proposer ProposerWith(TriageRules rules, RoutingRules routing) => new(rules, routing, Receivers, new Desk(ServedRegions, Geography, Calendar));

    /// <summary>Whether a receiver is the Veilig Thuis whose cases these are: nothing is handed over to oneself.</summary>
    public bool IsOwn(Receiver receiver)
    {
        ArgumentNullException.ThrowIfNull(receiver);
        return ServedRegions.Any(receiver.IsVeiligThuisOf);
    }

    /// <summary>The region whose staff handle a household of that municipality.</summary>
    public string HandlingRegion(string? municipality) =>
        Geography.Find(municipality)?.RegionCode is { } region && ServedRegions.Contains(region) ? region : DefaultRegion;
}
