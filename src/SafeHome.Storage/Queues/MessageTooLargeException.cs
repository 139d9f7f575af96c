namespace SafeHome.Storage.Queues;

/// <summary>A message is over <see cref="IQueue.MaxMessageBytes"/>. It was not sent.</summary>
public sealed class MessageTooLargeException(int bytes)
    : Exception($"A queue message has {bytes} bytes; {IQueue.MaxMessageBytes} is the most.");
