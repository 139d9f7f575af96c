using System.Diagnostics;
using SafeHome.Testing;

namespace SafeHome.LocalHost.Tests.Support;

/// <summary>Waits for what other threads and processes do. The limit only ends a test that would hang.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public static async Task IsTrueAsync(Func<bool> condition, Action? meanwhile = null)
    {
        var begun = Stopwatch.GetTimestamp();
        while (!condition())
        {
            Stopwatch.GetElapsedTime(begun).ShouldBeLessThan(Limit, "What was waited for did not happen.");
            meanwhile?.Invoke();
            await Task.Delay(5);
        }
    }

    /// <summary>Moves the clock in steps until the condition holds.</summary>
    public static Task AdvanceUntilAsync(this ManualTimeProvider clock, Func<bool> condition, TimeSpan step) =>
        IsTrueAsync(condition, () => clock.Advance(step));
}
