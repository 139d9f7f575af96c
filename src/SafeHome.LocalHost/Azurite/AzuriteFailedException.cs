namespace SafeHome.LocalHost.Azurite;

/// <summary>The storage emulator could not be installed or started; the message is one sentence for a person at a terminal.</summary>
public sealed class AzuriteFailedException(string message, Exception? inner = null) : Exception(message, inner);
