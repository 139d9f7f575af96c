using SafeHome.Core.LeadTimes;

namespace SafeHome.LocalHost.Demo;

/// <summary>The play: the reports are sent, and then everyone does their part at the same time until every report is at its end.</summary>
internal sealed class Play(SampleClients clients, Journal journal)
{
    private readonly TriageWorker _triage = new(clients.Triage, journal);

    /// <summary>Plays it to its end, or until cancelled.</summary>
    /// <exception cref="HostException">Someone got no answer, or one that makes no sense.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await new Sender(clients, journal).RunAsync(cancellation);

        using var end = new CancellationTokenSource();
        using var failure = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var staff = Staff(end.Token, failure.Token);
        var reporters = new Reporters(clients, journal).RunAsync(failure.Token);
        try
        {
            // Only the reporters come to an end by themselves; anyone else who does has failed.
            await await Task.WhenAny([reporters, .. staff]);
            await end.CancelAsync();
            await Task.WhenAll(staff);
        }
        finally
        {
            await failure.CancelAsync();
            await Task.WhenAll([reporters, .. staff]).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Reads once more what the table tells: every case as it stands, and the lead times of the year.</summary>
    public async Task<LeadTimes> LookBackAsync(CancellationToken cancellation)
    {
        await _triage.LookBackAsync(cancellation);
        return await clients.Triage.LeadTimesAsync(DutchTime.DayOf(TimeProvider.System.GetUtcNow()).Year, cancellation);
    }

    private IReadOnlyList<Task> Staff(CancellationToken end, CancellationToken cancellation) =>
    [
        _triage.RunAsync(end, cancellation),
        .. SampleClients.Receivers.Select(key => new Receiver(key, clients.As(key), journal).RunAsync(end, cancellation)),
    ];
}
