namespace SafeHome.Pipeline.Sending;

/// <summary>Takes messages to other organisations.</summary>
public interface ICourier
{
    /// <summary>Sends a message and waits for the answer, for a limited time.</summary>
    /// <returns>What came of it. Nothing that the other side does, or leaves undone, is an exception.</returns>
    /// <exception cref="OperationCanceledException">This app is stopping.</exception>
    Task<Reply> SendAsync(Destination to, OutgoingMessage message, CancellationToken cancellation = default);
}

/// <summary>What came of sending a message.</summary>
/// <param name="Kind">Whether there was an answer.</param>
/// <param name="Status">The status of the answer; 0 where there was none.</param>
/// <param name="Body">The body of the answer; empty where there was none.</param>
public sealed record Reply(ReplyKind Kind, int Status, ReadOnlyMemory<byte> Body)
{
    /// <summary>No answer in time, no connection, or so many failures just before that it was not tried.</summary>
    public static Reply None { get; } = new(ReplyKind.NoAnswer, 0, ReadOnlyMemory<byte>.Empty);

    /// <summary>Not sent: as many messages as may be are under way to this endpoint.</summary>
    public static Reply Busy { get; } = new(ReplyKind.NotSent, 0, ReadOnlyMemory<byte>.Empty);

    /// <summary>Whether the answer says that the message was taken (RFC 9110, 15.3).</summary>
    public bool IsSuccess => Status is >= 200 and <= 299;
}

/// <summary>Whether there was an answer.</summary>
public enum ReplyKind
{
    /// <summary>There was one, good or bad.</summary>
    Answered,

    /// <summary>There was none; whether the message arrived is not known.</summary>
    NoAnswer,

    /// <summary>It was not sent.</summary>
    NotSent,
}
