using SafeHome.Core.Cases.Progress;
using SafeHome.Core.Persons;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Cases;

/// <summary>
/// A case (casus): the reports, decisions and transfers that concern, at least in part, the same persons (definition of CBS,
/// Beleidsinformatie Veilig Thuis). This is the state that its events add up to.
/// </summary>
public sealed record Case : PersonalData
{
    /// <summary>Derived from the first report.</summary>
    public required string Id { get; init; }

    /// <summary>How many events it has.</summary>
    public int Version { get; init; }

    /// <summary>The Veilig Thuis region (CBS code, such as VT20) whose staff handle the case.</summary>
    public string Region { get; init; } = "";

    /// <summary>The municipality of the household (CBS code), as the latest report that knew it says.</summary>
    public string? Municipality { get; init; }

    /// <summary>Who has it in hand; null while nobody has.</summary>
    public Handler? Handler { get; init; }

    /// <summary>Who alone may see it; null where all staff of its region may.</summary>
    public Protection? Protection { get; init; }

    /// <summary>The persons.</summary>
    public IReadOnlyList<CasePerson> Persons { get; init; } = [];

    /// <summary>The reports, in the order in which they were linked.</summary>
    public IReadOnlyList<CaseReport> Reports { get; init; } = [];

    /// <summary>The transfers, in order.</summary>
    public IReadOnlyList<Referral> Referrals { get; init; } = [];

    /// <summary>The notices to organisations that are informed, in order.</summary>
    public IReadOnlyList<Notice> Notices { get; init; } = [];

    /// <summary>The number of the last transfer that was decided on in this case.</summary>
    public int LastReferral { get; init; }

    /// <summary>When it was opened.</summary>
    public DateTimeOffset Opened { get; init; }

    /// <summary>When something last happened in it: from then on its data are kept for twenty years (Wmo 2015, art. 5.3.4 lid 2).</summary>
    public DateTimeOffset Changed { get; init; }

    /// <summary>Reports of other cases that may concern this household, those that a person has judged among them.</summary>
    public IReadOnlyList<PossibleLink> PossibleLinks { get; init; } = [];

    /// <summary>Other cases that a report pointed to when it was linked.</summary>
    public IReadOnlyList<RelatedCase> RelatedCases { get; init; } = [];

    /// <summary>Cases that a person said to be of another household.</summary>
    public IReadOnlyList<string> Apart { get; init; } = [];

    /// <summary>Cases that were joined to this one.</summary>
    public IReadOnlyList<string> Absorbed { get; init; } = [];

    /// <summary>The case to which all reports of this one went; null while it stands by itself. It gets no reports any more.</summary>
    public string? JoinedInto { get; init; }

    /// <summary>Transfers that went to another case with their reports.</summary>
    public IReadOnlyList<MovedReferral> MovedReferrals { get; init; } = [];

    /// <summary>What the case waits for: the first of what its reports wait for, and a person for a possible link.</summary>
    public Phase Phase => Reports.Select(report => StateTable.PhaseOf(report.State))
        .Concat(PossibleLinks.Any(link => link.IsOpen) ? [Phase.Assessment] : [])
        .DefaultIfEmpty(Phase.Closed).Min();

    /// <summary>The most urgent proposal among the reports that wait for a decision; among all where none does. Null before triage.</summary>
    public Urgency? Urgency
    {
        get
        {
            var waiting = Reports.Where(report => report.Decision is null).ToList();
            return (waiting.Count > 0 ? waiting : Reports).Min(report => report.Proposal?.Urgency);
        }
    }

    /// <summary>The report with that id, or null.</summary>
    public CaseReport? Report(string reportId) => Reports.FirstOrDefault(report => report.Id == reportId);

    /// <summary>The transfer with that id, or null.</summary>
    public Referral? Referral(ReferralId id) => Referrals.FirstOrDefault(referral => referral.Id == id);

    /// <summary>The notice with that number among those of a report, or null.</summary>
    public Notice? Notice(string reportId, int number) => Notices.FirstOrDefault(notice => notice.ReportId == reportId && notice.Number == number);

    /// <summary>The id of the next transfer that is decided on.</summary>
    public ReferralId NextReferral => new(Id, LastReferral + 1);

    /// <summary>Whether a person said that these are two households.</summary>
    public bool IsApartFrom(Case other) =>
        Apart.Any(id => id == other.Id || other.Absorbed.Contains(id, StringComparer.Ordinal)) || other.Apart.Any(id => id == Id || Absorbed.Contains(id, StringComparer.Ordinal));

    /// <summary>The case after the events. A move of reports needs all events that went before: <see cref="From"/>.</summary>
    /// <exception cref="ArgumentException">One of them moves reports.</exception>
    public Case After(IEnumerable<CaseEvent> events)
    {
        var after = this;
        foreach (var happened in events)
        {
            if (happened is ReportsMoved) throw new ArgumentException("A move of reports needs the whole history.", nameof(events));
            after = CaseEvents.Apply(after, happened) with
            {
                Version = after.Version + 1,
                Changed = happened.At > after.Changed ? happened.At : after.Changed,
                LastReferral = happened is DecisionTaken { Referral: { } referral } ? referral.Number : after.LastReferral,
            };
        }

        return after;
    }

    /// <summary>The case that these events, all there are, add up to.</summary>
    public static Case From(string id, IEnumerable<CaseEvent> events)
    {
        var all = events.ToList();
        // Where a case was opened, and when, stays so even if the report that opened it has left.
        var opened = all.SelectMany(happened => happened is ReportsArrived arrived ? arrived.Events : [happened]).OfType<ReportLinked>().FirstOrDefault();
        var @case = new Case { Id = id, Region = opened?.Region ?? "", Opened = all.Count > 0 ? all[0].At : default };
        return StandingEvents.Of(all).Aggregate(@case, CaseEvents.Apply) with
        {
            Version = all.Count,
            Changed = all.Count > 0 ? all.Max(happened => happened.At) : default,
            LastReferral = all.OfType<DecisionTaken>().Max(decided => decided.Referral?.Number) ?? 0,
        };
    }
}
