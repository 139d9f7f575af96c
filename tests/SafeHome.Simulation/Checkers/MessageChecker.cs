using SafeHome.Core.Cases;
using SafeHome.Pipeline.Operations;
using SafeHome.Simulation.Actors;
using SafeHome.Simulation.Engine;
using SafeHome.Storage.Tables;

namespace SafeHome.Simulation.Checkers;

/// <summary>Looks at every message as it is sent. Promise 4: identifiers and a version only; and never ahead of what it announces.</summary>
internal sealed class MessageChecker(World world)
{
    private readonly List<string> _wrong = [];

    /// <summary>What was wrong.</summary>
    public IReadOnlyList<string> Wrong => _wrong;

    public async Task CheckAsync(string queue, string body)
    {
        if (!Work.TryRead(body, out var work) || work.Queue != queue)
        {
            _wrong.Add($"promise 4: a message on {queue} is not one");
            return;
        }

        if (Samples.Households.Any(household => body.Contains(household.Surname, StringComparison.Ordinal)) || body.Length > 200) _wrong.Add($"promise 4: a message holds more than identifiers: {body}");
        if (!await IsCommittedAsync(work)) _wrong.Add($"promise 4: {work.Id} was announced before it was committed");
    }

    private async Task<bool> IsCommittedAsync(Work work)
    {
        if (work is MatchWork match) return await world.Observer.Reports.StatusAsync(match.Report) is not null;
        if (work is SendWork send) return await IsGivenAsync(send);
        if (work is OfferWork offer) return await IsPutAsync(offer);
        // It says where to look: whether the case waits is seen there.
        if (work is AlarmWork alarm) return await world.Observer.Cases.LoadAsync(alarm.Case) is not null;
        if (work is DigestWork digest) return await world.RawTables.Table("Digests").QueryAsync(digest.Digest, RowRange.All).AnyAsync() || world.WasTaken(digest.Digest);
        var caseId = work switch
        {
            TriageWork w => w.Case,
            ReferralWork w => w.Case,
            FeedbackWork w => w.Case,
            NoticeWork w => w.Case,
            MoveWork w => w.Case,
            ReproposeWork w => w.Case,
            _ => "",
        };
        var cases = world.RawTables.Table("Cases");
        return await cases.GetAsync(caseId, $"out-{work.Id}") is not null || await cases.GetAsync(caseId, $"done-{work.Id}") is not null;
    }

    private async Task<bool> IsPutAsync(OfferWork offer)
    {
        foreach (var @case in await world.CasesAsync())
        {
            var events = await world.Observer.Cases.EventsAsync(@case.Id);
            if (events.OfType<ReferralOffered>().Any(e => e.Referral.ToString() == offer.Offer) ||
                events.OfType<NoticeGiven>().Any(e => new NoticeId(e.ReportId, e.Notice).ToString() == offer.Offer)) return true;
        }

        return false;
    }

    // The report may be on its way to another case by now: what was given stands in the events of wherever it was.
    private async Task<bool> IsGivenAsync(SendWork send)
    {
        var given = 0;
        foreach (var @case in await world.CasesAsync())
            given += (await world.Observer.Cases.EventsAsync(@case.Id)).OfType<FeedbackGiven>().Count(e => e.ReportId == send.Report);
        return given >= send.Number;
    }
}
