using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.Persons;
using SafeHome.Core.Routing;

namespace SafeHome.LocalHost.Year;

/// <summary>An invented year: reports come in, staff decide, and what follows does so in its own time.</summary>
internal sealed class YearPlay
{
    private static readonly Oin Sender = Oin.TryParse("00000000990000000001", out var oin) ? oin : throw new InvalidOperationException("An OIN has twenty digits.");

    private readonly YearApp _app;
    private readonly YearOptions _options;
    private readonly SimulatedClock _clock;
    private readonly Chance _chance;
    private readonly Agenda _agenda = new();
    private readonly YearStaff _staff;
    private readonly YearCaseWork _work;
    private readonly YearHouseholds _households;

    public YearPlay(YearApp app, YearOptions options, SimulatedClock clock)
    {
        (_app, _options, _clock, _chance) = (app, options, clock, new Chance(options.Seed));
        _households = new YearHouseholds(_chance);
        _staff = new YearStaff(app, options, _chance);
        _work = new YearCaseWork(app, _staff, _agenda, clock, _chance);
    }

    /// <summary>Plays the year to the last hour of its last day.</summary>
    /// <param name="taken">Is told after each report.</param>
    /// <param name="cancellation">Stops between two happenings.</param>
    public async Task RunAsync(Action taken, CancellationToken cancellation)
    {
        var arrivals = Arrivals.Of(_options, _chance);
        var next = 0;
        for (var day = new DateOnly(_options.Year, 1, 1); day.Year == _options.Year; day = day.AddDays(1))
        {
            for (var hour = 1; hour <= 24; hour++)
            {
                var until = DutchTime.MomentOf(day.ToDateTime(TimeOnly.MinValue).AddHours(hour));
                for (; next < arrivals.Count && arrivals[next].At < until; next++)
                {
                    cancellation.ThrowIfCancellationRequested();
                    _clock.MoveTo(arrivals[next].At);
                    await ReceiveAsync(next, arrivals[next].Municipality, cancellation);
                    taken();
                }

                _clock.MoveTo(until.AddSeconds(-1));
                await HourAsync(day, hour, cancellation);
            }
        }
    }

    private async Task ReceiveAsync(int number, string municipality, CancellationToken cancellation)
    {
        var season = Season.Of(Geography.Netherlands.Find(municipality)!.RegionCode);
        var isFollowUp = _chance.Fraction() < season.FollowUps;
        var known = isFollowUp ? await _households.OpenAsync(season.Region, report => IsOpenAsync(report, cancellation)) : null;
        var household = known ?? _households.New(municipality);
        var receipt = await _app.Pipeline.Receive.RunAsync(Sender, InventedReport.Of(number, household, _clock.GetUtcNow(), _chance), cancellation: cancellation);
        await _app.WorkAsync(cancellation);
        _households.Add(season.Region, household, receipt.ReportId);
        if (await CaseOfAsync(receipt.ReportId, cancellation) is not { } @case || @case.Report(receipt.ReportId) is not { } report) return;
        _staff.Add(@case, report);
        _work.Receive(@case, report);
    }

    private async Task HourAsync(DateOnly day, int hour, CancellationToken cancellation)
    {
        if (hour is > 9 and <= 17 && YearStaff.IsAtWork(day))
        {
            foreach (var (caseId, reportId) in await _staff.WorkAsync(day, cancellation)) await _work.FollowAsync(caseId, reportId, cancellation);
            await _agenda.WorkAsync(_clock.GetUtcNow(), cancellation);
        }

        if (hour != 6) return;
        await _app.Pipeline.Escalate.RunAsync(cancellation);
        await _app.Pipeline.Resume.RunAsync(cancellation);
        await _app.WorkAsync(cancellation);
    }

    private async Task<bool> IsOpenAsync(string report, CancellationToken cancellation) => await CaseOfAsync(report, cancellation) is { Phase: not Phase.Closed };

    private async Task<Case?> CaseOfAsync(string report, CancellationToken cancellation) =>
        (await _app.Pipeline.Reports.StatusAsync(report, cancellation))?.Case is { } id ? await _app.Pipeline.Cases.StandingAsync(id, cancellation) : null;
}
