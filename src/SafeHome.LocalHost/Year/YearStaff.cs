using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.Triage;

namespace SafeHome.LocalHost.Year;

/// <summary>The triage staff: the most urgent first, then the oldest, as many as they can handle.</summary>
internal sealed class YearStaff(YearApp app, YearOptions options, Chance chance)
{
    private const int HoursADay = 8;
    private const int MonthsAYear = 12;

    // What comes back from receivers, and from monitoring, is decided on again.
    private const double DecisionsAReport = 1.13;

    private readonly Dictionary<string, PriorityQueue<(string Report, string Case), (int Urgency, DateTimeOffset Received)>> _waiting =
        Season.All.ToDictionary(season => season.Region, _ => new PriorityQueue<(string, string), (int, DateTimeOffset)>(), StringComparer.Ordinal);

    private readonly Dictionary<string, double> _room = Season.All.ToDictionary(season => season.Region, _ => 0.0, StringComparer.Ordinal);

    /// <summary>A report waits for a decision, or does so again.</summary>
    public void Add(Case @case, CaseReport report)
    {
        var region = _waiting.ContainsKey(@case.Region) ? @case.Region : Season.All[0].Region;
        _waiting[region].Enqueue((report.Id, @case.Id), ((int)(report.Proposal?.Urgency ?? Urgency.Regular), report.Received));
    }

    /// <summary>Works for an hour; answers the cases and reports on which something was decided.</summary>
    public async Task<IReadOnlyList<(string Case, string Report)>> WorkAsync(DateOnly day, CancellationToken cancellation)
    {
        var decided = new List<(string, string)>();
        foreach (var season in Season.All)
        {
            var ofMonth = options.Reports * season.ShareOfReports * DecisionsAReport / MonthsAYear * season.Capacity[day.Month - 1];
            var ofHour = ofMonth / WorkingDays(day) / HoursADay;
            // Who had nothing to do has no more time later for that.
            _room[season.Region] = Math.Min(_room[season.Region] + ofHour, ofHour + 1);
            while (_room[season.Region] >= 1 && _waiting[season.Region].TryDequeue(out var next, out _))
            {
                _room[season.Region]--;
                if (await DecideAsync(next.Report, next.Case, cancellation)) decided.Add((next.Case, next.Report));
            }
        }

        return decided;
    }

    /// <summary>Whether the staff are at work: the field's offices are closed on days off. What is acute is for whoever is on call, and not simulated.</summary>
    public static bool IsAtWork(DateOnly day) => DutchCalendar.Netherlands.IsWorkingDay(day);

    // What a month can handle is a share of what comes in then, however many days are off.
    private static int WorkingDays(DateOnly day) =>
        Enumerable.Range(1, DateTime.DaysInMonth(day.Year, day.Month)).Count(number => IsAtWork(new DateOnly(day.Year, day.Month, number)));

    private async Task<bool> DecideAsync(string reportId, string caseId, CancellationToken cancellation)
    {
        if (await app.Pipeline.Cases.StandingAsync(caseId, cancellation) is not { } @case) return false;
        if (@case.Report(reportId) is not { Decision: null, Proposal: { } proposal } report) return false;
        await app.Pipeline.Decide.RunAsync(@case.Id, @case.Version, Decision(@case, report, proposal), "demo", cancellation);
        await app.WorkAsync(cancellation);
        return true;
    }

    private TakeDecision Decision(Case @case, CaseReport report, Proposal proposal)
    {
        var cameBack = @case.Referrals.Any(referral => referral.ReportId == report.Id && referral.CameBack);
        var fits = proposal.Decision is not DecisionCode.Transfer || proposal.Receiver is not null;
        return !cameBack && fits && chance.Fraction() < 0.8
            ? new TakeDecision(report.Id, proposal.Decision, proposal.Service, proposal.Receiver, app.Clocks.IsDecisionLate(report) ? "Zoals voorgesteld; er was niet eerder iemand vrij." : "Zoals voorgesteld.")
            : chance.Fraction() < 0.55
                ? new TakeDecision(report.Id, DecisionCode.NoFollowUp, null, null, "Er is hulp, en die volstaat.")
                : new TakeDecision(report.Id, DecisionCode.VeiligThuisActs, chance.Fraction() < 0.5 ? Service.Investigation : Service.ConditionsAndFollowUp, null, "Er is te weinig bekend.");
    }
}
