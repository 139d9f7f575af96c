namespace SafeHome.LocalHost;

/// <summary>The host cannot go on for a reason that the person who started it can do something about.</summary>
/// <remarks>The message is one whole sentence, to be shown without a stack trace. It never holds a secret's value.</remarks>
public sealed class HostException(string sentence, Exception? inner = null) : Exception(sentence, inner);
