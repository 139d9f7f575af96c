namespace SafeHome.Functions.Tests.Support;

/// <summary>Waits for what happens beside a request.</summary>
internal static class Eventually
{
    /// <summary>Comes back when it is true.</summary>
    /// <exception cref="TimeoutException">It has not become true in half a minute.</exception>
    public static async Task IsTrueAsync(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await condition())
        {
            if (patience.IsCancellationRequested) throw new TimeoutException("It did not become true.");
            await Task.Delay(TimeSpan.FromMilliseconds(10), CancellationToken.None);
        }
    }
}
