using SafeHome.Storage.Queues;

namespace SafeHome.Storage.Tests.Queues;

/// <summary>What every queue does, in memory as in the service. Waiting is done by polling, never by measuring.</summary>
public abstract class QueueContract
{
    private static readonly TimeSpan _minute = TimeSpan.FromMinutes(1);

    /// <summary>A queue that no other test uses.</summary>
    protected abstract IQueue NewQueue();

    /// <summary>Lets a second pass, on whichever clock the queue has.</summary>
    protected abstract Task PassASecondAsync();

    [Fact]
    public async Task An_empty_queue_gives_nothing()
    {
        var queue = NewQueue();
        (await queue.ReceiveAsync(32, _minute)).ShouldBeEmpty();
        (await queue.CountAsync()).ShouldBe(0);
        await queue.ClearAsync();
    }

    [Theory]
    [InlineData("{\"id\":\"a\",\"schema\":1}")]
    [InlineData("<xml a=\"b\">&amp; it's</xml>")]
    [InlineData("Zoë Иван 日本 👩‍👧")]
    [InlineData(" spaces \t around ")]
    [InlineData("two\nlines")]
    [InlineData("two\r\nlines, as Windows\rwrites them")]
    public async Task A_message_is_received_as_it_was_sent(string body)
    {
        var queue = NewQueue();
        await queue.SendAsync(body);
        var message = (await queue.ReceiveAsync(1, _minute)).ShouldHaveSingleItem();
        message.Body.ShouldBe(body);
        message.DequeueCount.ShouldBe(1);
        message.NextVisible.ShouldBeGreaterThan(message.Inserted);
    }

    [Fact]
    public async Task What_was_received_is_hidden_from_others_and_counted_still()
    {
        var queue = NewQueue();
        await queue.SendAsync("one");
        (await queue.ReceiveAsync(32, _minute)).Count.ShouldBe(1);
        (await queue.ReceiveAsync(32, _minute)).ShouldBeEmpty();
        (await queue.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_not_deleted_comes_back_with_a_higher_count_and_the_old_receipt_is_stale()
    {
        var queue = NewQueue();
        await queue.SendAsync("one");
        var first = (await queue.ReceiveAsync(1, TimeSpan.FromSeconds(1))).ShouldHaveSingleItem();
        var second = await WaitForAsync(queue);
        second.Id.ShouldBe(first.Id);
        second.DequeueCount.ShouldBe(2);
        (await queue.DeleteAsync(first)).ShouldBeFalse();
        (await queue.HideAsync(first, _minute)).ShouldBeNull();
        (await queue.DeleteAsync(second)).ShouldBeTrue();
        (await queue.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Deleting_twice_answers_no_the_second_time()
    {
        var queue = NewQueue();
        await queue.SendAsync("one");
        var message = (await queue.ReceiveAsync(1, _minute)).ShouldHaveSingleItem();
        (await queue.DeleteAsync(message)).ShouldBeTrue();
        (await queue.DeleteAsync(message)).ShouldBeFalse();
        (await queue.HideAsync(message, _minute)).ShouldBeNull();
    }

    [Fact]
    public async Task A_message_that_is_hidden_for_longer_is_held_by_the_new_receipt_with_its_text_unchanged()
    {
        var queue = NewQueue();
        await queue.SendAsync("one");
        var message = (await queue.ReceiveAsync(1, TimeSpan.FromSeconds(1))).ShouldHaveSingleItem();
        var receipt = (await queue.HideAsync(message, _minute)).ShouldNotBeNull();
        await PassASecondAsync();
        await PassASecondAsync();
        (await queue.ReceiveAsync(1, _minute)).ShouldBeEmpty();
        (await queue.DeleteAsync(message)).ShouldBeFalse();

        var renewed = (await queue.HideAsync(message with { PopReceipt = receipt }, TimeSpan.Zero)).ShouldNotBeNull();
        var shown = (await queue.ReceiveAsync(1, _minute)).ShouldHaveSingleItem();
        shown.Body.ShouldBe("one");
        shown.DequeueCount.ShouldBe(2);
        renewed.ShouldNotBe(shown.PopReceipt, StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_message_sent_with_a_delay_shows_after_it()
    {
        var queue = NewQueue();
        await queue.SendAsync("later", TimeSpan.FromSeconds(2));
        (await queue.ReceiveAsync(1, _minute)).ShouldBeEmpty();
        (await queue.CountAsync()).ShouldBe(1);
        (await WaitForAsync(queue)).Body.ShouldBe("later");
    }

    [Fact]
    public async Task At_most_as_many_as_asked_for_are_received_and_each_once()
    {
        var queue = NewQueue();
        for (var i = 0; i < 35; i++) await queue.SendAsync($"message {i}");
        var all = new List<QueueMessage>();
        while (await queue.ReceiveAsync(10, _minute) is { Count: > 0 } received)
        {
            received.Count.ShouldBeLessThanOrEqualTo(10);
            all.AddRange(received);
        }

        all.Select(m => m.Body).Order(StringComparer.Ordinal)
            .ShouldBe(Enumerable.Range(0, 35).Select(i => $"message {i}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Clearing_removes_what_is_hidden_too()
    {
        var queue = NewQueue();
        await queue.SendAsync("one");
        await queue.SendAsync("two", _minute);
        var held = (await queue.ReceiveAsync(1, _minute)).ShouldHaveSingleItem();
        await queue.ClearAsync();
        (await queue.CountAsync()).ShouldBe(0);
        (await queue.DeleteAsync(held)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_message_has_at_most_64_KiB_of_UTF_8()
    {
        var queue = NewQueue();
        await queue.SendAsync(new string('x', 64 * 1024));
        await Should.ThrowAsync<MessageTooLargeException>(() => queue.SendAsync(new string('x', (64 * 1024) + 1)));
        await Should.ThrowAsync<MessageTooLargeException>(() => queue.SendAsync(new string('é', (32 * 1024) + 1)));
        (await queue.CountAsync()).ShouldBe(1);
    }

    // A loop and not a theory: half a surrogate pair does not survive in an attribute.
    [Fact]
    public async Task What_XML_cannot_carry_is_not_sent()
    {
        var queue = NewQueue();
        foreach (var body in (string[])["a\0b", "\u0001", "\ud83d", "\udc69\ud83d", "\uffff"])
            (await Should.ThrowAsync<ArgumentException>(() => queue.SendAsync(body))).Message.ShouldNotContain(body);
        (await queue.CountAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(33)]
    public async Task One_to_32_messages_are_received_at_once(int most) =>
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => NewQueue().ReceiveAsync(most, _minute));

    [Fact]
    public async Task A_reception_hides_for_a_second_to_seven_days()
    {
        var queue = NewQueue();
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => queue.ReceiveAsync(1, TimeSpan.Zero));
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => queue.ReceiveAsync(1, TimeSpan.FromDays(8)));
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => queue.SendAsync("one", TimeSpan.FromSeconds(-1)));
    }

    private async Task<QueueMessage> WaitForAsync(IQueue queue)
    {
        for (var second = 0; second < 60; second++)
        {
            if (await queue.ReceiveAsync(1, _minute) is [var message]) return message;
            await PassASecondAsync();
        }

        throw new InvalidOperationException("No message appeared within a minute.");
    }
}
