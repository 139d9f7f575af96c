namespace SafeHome.LocalHost.Handlers;

/// <summary>Asks the app whether it listens.</summary>
/// <param name="http">Its base address is the app's.</param>
internal sealed class ReadyProbe(HttpClient http)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Whether GET / has any answer, an error included.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            using var response = await http.GetAsync(new Uri("/", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }
}
