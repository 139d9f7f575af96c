using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.Persons;

namespace SafeHome.LocalHost.Year;

/// <summary>An invented year: reports come in, staff decide, receivers answer, each in their own time.</summary>
internal sealed class YearPlay
{
    // Of the reports in a month that many are on a household with an open case, where there is one: CBS 85361NED has 22 to 38 % follow-ups.
    private static readonly double[] OnOpenCase = [0.3, 0.34, 0.38, 0.33, 0.3, 0.36, 0.4, 0.36, 0.34, 0.3, 0.36, 0.33];
    private const int Tries = 12;
    private const int RecentHouseholds = 1_500;

    private static readonly Oin Sender = Oin.TryParse("00000000990000000001", out var oin) ? oin : throw new InvalidOperationException("An OIN has twenty digits.");

    private readonly YearApp _app;
    private readonly YearOptions _options;
    private readonly SimulatedClock _clock;
    private readonly Chance _chance;
    private readonly YearStaff _staff;
    private readonly PriorityQueue<ReferralId, DateTimeOffset> _answers = new();
    private readonly HashSet<ReferralId> _known = [];
    private readonly List<(InventedHousehold Household, string Report)> _households = [];

    public YearPlay(YearApp app, YearOptions options, SimulatedClock clock)
    {
        (_app, _options, _clock, _chance) = (app, options, clock, new Chance(options.Seed));
        _staff = new YearStaff(app, options, _chance);
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
        var household = await HouseholdAsync(municipality, cancellation);
        var receipt = await _app.Pipeline.Receive.RunAsync(Sender, InventedReport.Of(number, household, _clock.GetUtcNow(), _chance), cancellation: cancellation);
        await _app.WorkAsync(cancellation);
        _households.Add((household, receipt.ReportId));
        if (await CaseOfAsync(receipt.ReportId, cancellation) is { } @case && @case.Report(receipt.ReportId) is { } report) _staff.Add(@case, report);
    }

    private async Task<InventedHousehold> HouseholdAsync(string municipality, CancellationToken cancellation)
    {
        var known = _chance.Fraction() < OnOpenCase[DutchTime.DayOf(_clock.GetUtcNow()).Month - 1];
        for (var attempt = 0; known && attempt < Tries && _households.Count > 0; attempt++)
        {
            var (household, report) = _households[^(1 + _chance.Below(Math.Min(RecentHouseholds, _households.Count)))];
            if (household.Municipality == municipality && await CaseOfAsync(report, cancellation) is { Phase: not Phase.Closed }) return household;
        }

        return new InventedHousehold(_households.Count + 1, municipality);
    }

    private async Task HourAsync(DateOnly day, int hour, CancellationToken cancellation)
    {
        if (hour is > 9 and <= 17 && YearStaff.IsAtWork(day))
        {
            foreach (var caseId in await _staff.WorkAsync(day, cancellation)) await NoteOffersAsync(caseId, cancellation);
            await AnswerAsync(cancellation);
        }

        if (hour != 6) return;
        await _app.Pipeline.Escalate.RunAsync(cancellation);
        await _app.Pipeline.Resume.RunAsync(cancellation);
        await _app.WorkAsync(cancellation);
    }

    private async Task NoteOffersAsync(string caseId, CancellationToken cancellation)
    {
        if (await _app.Pipeline.Cases.StandingAsync(caseId, cancellation) is not { } @case) return;
        foreach (var referral in @case.Referrals.Where(referral => referral.Status is ReferralStatus.Offered && _known.Add(referral.Id)))
            _answers.Enqueue(referral.Id, _clock.GetUtcNow().AddDays(0.2 + (9 * Math.Pow(_chance.Fraction(), 2.5))));
    }

    private async Task AnswerAsync(CancellationToken cancellation)
    {
        while (_answers.TryPeek(out var transfer, out var at) && at <= _clock.GetUtcNow())
        {
            _answers.Dequeue();
            var accepted = _chance.Fraction() < 0.9;
            await _app.Pipeline.Answer.RunAsync(transfer, accepted, accepted ? null : "Er is geen plaats.", "demo", cancellation);
            await _app.WorkAsync(cancellation);
            // Refused, or lapsed before the answer came: the report waits for a decision again.
            if ((await _app.Pipeline.FindTransfer.CaseOfAsync(transfer, cancellation)) is { } @case && @case.Referral(transfer) is { CameBack: true } back) _staff.Add(@case, @case.Report(back.ReportId)!);
        }
    }

    private async Task<Case?> CaseOfAsync(string report, CancellationToken cancellation) =>
        (await _app.Pipeline.Reports.StatusAsync(report, cancellation))?.Case is { } id ? await _app.Pipeline.Cases.StandingAsync(id, cancellation) : null;
}
