using SafeHome.Storage.Queues;
using SafeHome.Storage.Queues.Memory;
using SafeHome.Testing;

namespace SafeHome.Storage.Tests.Queues;

public sealed class MemoryQueueTests : QueueContract
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task Messages_that_can_be_seen_come_as_they_were_sent_or_shown_again()
    {
        var queue = NewQueue();
        foreach (var body in (string[])["one", "two", "three"]) await queue.SendAsync(body);
        await queue.ReceiveAsync(1, TimeSpan.FromSeconds(1));
        _time.Advance(TimeSpan.FromSeconds(1));
        (await queue.ReceiveAsync(32, TimeSpan.FromSeconds(1))).Select(m => m.Body).ShouldBe(["two", "three", "one"]);
    }

    [Fact]
    public void Every_operation_completes_at_once()
    {
        var queue = NewQueue();
        queue.SendAsync("one").IsCompletedSuccessfully.ShouldBeTrue();
        queue.ReceiveAsync(1, TimeSpan.FromSeconds(1)).IsCompletedSuccessfully.ShouldBeTrue();
    }

    protected override IQueue NewQueue() => new MemoryQueueStore(_time).Queue("test");

    protected override Task PassASecondAsync()
    {
        _time.Advance(TimeSpan.FromSeconds(1));
        return Task.CompletedTask;
    }
}
