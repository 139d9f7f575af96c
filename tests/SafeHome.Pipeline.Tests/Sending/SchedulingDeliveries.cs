using FsCheck;
using FsCheck.Fluent;
using SafeHome.Pipeline.Sending;

namespace SafeHome.Pipeline.Tests.Sending;

public class SchedulingDeliveries
{
    private static readonly List<TimeSpan> Waits = [.. AllWaits()];

    [Fact]
    public void It_begins_after_ten_seconds_and_ends_with_seven_days() => Waits.ShouldBe(
    [
        TimeSpan.FromSeconds(10),
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(6),
        .. Enumerable.Repeat(TimeSpan.FromDays(1), 7),
    ]);

    [Fact]
    public void No_wait_is_shorter_than_the_one_before_it() =>
        Prop.ForAll(Gen.Choose(1, Waits.Count - 1).ToArbitrary(), attempts =>
            DeliverySchedule.WaitAfter(attempts + 1) >= DeliverySchedule.WaitAfter(attempts)).QuickCheckThrowOnFailure();

    [Fact]
    public void After_the_last_it_never_begins_again() =>
        Prop.ForAll(Gen.Choose(Waits.Count + 1, int.MaxValue).ToArbitrary(), attempts =>
            DeliverySchedule.WaitAfter(attempts) is null).QuickCheckThrowOnFailure();

    [Fact]
    public void No_wait_is_longer_than_a_queue_can_hide_a_message() =>
        Waits.ShouldAllBe(wait => wait <= TimeSpan.FromDays(7));

    [Fact]
    public void Before_the_first_attempt_there_is_no_wait() =>
        Should.Throw<ArgumentOutOfRangeException>(() => DeliverySchedule.WaitAfter(0));

    private static IEnumerable<TimeSpan> AllWaits()
    {
        for (var attempts = 1; DeliverySchedule.WaitAfter(attempts) is { } wait; attempts++) yield return wait;
    }
}
