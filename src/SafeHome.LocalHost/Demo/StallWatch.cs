namespace SafeHome.LocalHost.Demo;

/// <summary>Sees that a run gets on.</summary>
/// <param name="journal">What happened.</param>
/// <param name="limit">How long nothing at all may happen.</param>
/// <param name="time">The clock.</param>
internal sealed class StallWatch(Journal journal, TimeSpan limit, TimeProvider time)
{
    /// <summary>
    /// Work that was in hand when the app was killed is taken up by a timer that runs every minute, and takes up the same work
    /// later each time; so this is a matter of minutes.
    /// </summary>
    public static readonly TimeSpan UsualLimit = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    /// <summary>Ends when nothing has happened for so long; then tells of each report that is waited for that it is.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var (seen, since) = (journal.Counts, time.GetTimestamp());
        while (time.GetElapsedTime(since) < limit)
        {
            await Task.Delay(BetweenLooks, time, cancellation);
            if (journal.Counts is var now && now != seen) (seen, since) = (now, time.GetTimestamp());
        }

        foreach (var story in journal.Stories.Where(story => !story.IsOver))
            story.Trouble = $"nothing happened any more for {limit.TotalMinutes:0.#} minutes";
    }
}
