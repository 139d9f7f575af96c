namespace SafeHome.Core.Routing;

/// <summary>The list of receivers cannot be used. The message says in one sentence what to repair.</summary>
public sealed class ReceiversInvalidException(string message, Exception? inner = null) : Exception(message, inner);
