using System.Collections.Concurrent;
using System.Text;
using SafeHome.Pipeline.Sending;

namespace SafeHome.Testing;

/// <summary>Takes messages nowhere: keeps them, and answers as a test says.</summary>
public sealed class FakeCourier : ICourier
{
    private readonly ConcurrentQueue<OutgoingMessage> _sent = new();

    /// <summary>Every message that was sent, in order, repeats included.</summary>
    public IReadOnlyList<OutgoingMessage> Sent => [.. _sent];

    /// <summary>How a message is answered; taken, until a test says otherwise.</summary>
    public Func<Destination, OutgoingMessage, Task<Reply>> Answer { get; set; } = (_, _) => Task.FromResult(Status(200));

    /// <summary>An answer with that status and body.</summary>
    public static Reply Status(int status, string body = "") => new(ReplyKind.Answered, status, Encoding.UTF8.GetBytes(body));

    public Task<Reply> SendAsync(Destination to, OutgoingMessage message, CancellationToken cancellation = default)
    {
        _sent.Enqueue(message);
        return Answer(to, message);
    }
}
