namespace SafeHome.Pipeline.Sending;

/// <summary>When a message that an endpoint did not take is sent again: soon at first, then daily for a week, and then a person must look.</summary>
public static class DeliverySchedule
{
    /// <summary>The wait before a message that was not sent, because the endpoint was busy, is tried; it counts as no attempt.</summary>
    public static readonly TimeSpan WaitWhenBusy = TimeSpan.FromSeconds(10);

    private const int Days = 7;

    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(10),
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(6),
        .. Enumerable.Repeat(TimeSpan.FromDays(1), Days),
    ];

    /// <summary>The wait after so many attempts, at least one, all of which failed; null where no other follows.</summary>
    public static TimeSpan? WaitAfter(int attempts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(attempts, 1);
        return attempts <= Waits.Length ? Waits[attempts - 1] : null;
    }
}
