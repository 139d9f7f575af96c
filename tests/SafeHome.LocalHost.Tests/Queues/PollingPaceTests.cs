using SafeHome.LocalHost.Queues;

namespace SafeHome.LocalHost.Tests.Queues;

public sealed class PollingPaceTests
{
    [Fact]
    public void Pauses_double_up_to_the_longest()
    {
        var pace = new PollingPace(TimeSpan.FromSeconds(1));

        Enumerable.Range(0, 6).Select(_ => pace.Next().TotalMilliseconds).ShouldBe([100, 200, 400, 800, 1000, 1000]);
    }

    [Fact]
    public void Work_makes_the_next_pause_short_again()
    {
        var pace = new PollingPace(TimeSpan.FromSeconds(1));
        pace.Next();
        pace.Next();

        pace.Reset();

        pace.Next().ShouldBe(PollingPace.Shortest);
    }
}
