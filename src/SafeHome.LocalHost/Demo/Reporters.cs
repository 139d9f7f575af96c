namespace SafeHome.LocalHost.Demo;

/// <summary>Those who reported: they follow each report until they are told how it ended.</summary>
internal sealed class Reporters(SampleClients clients, Journal journal)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(250);

    /// <summary>Ends when there is nothing left to wait for.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        // One after the other: while the first is waited for, the others go on, and are mostly at their end when looked at.
        foreach (var story in journal.Stories)
        {
            while (true)
            {
                story.Followed = await clients.As(story.Step.Key).FollowAsync(story.Id, cancellation);
                if (story.IsOver) break;
                await Task.Delay(BetweenLooks, cancellation);
            }
        }
    }
}
