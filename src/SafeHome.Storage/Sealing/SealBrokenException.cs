namespace SafeHome.Storage.Sealing;

/// <summary>A sealed value does not open. The message never holds a key, an address or a part of the value.</summary>
public sealed class SealBrokenException(string reason, Exception? inner = null) : Exception(reason, inner);
