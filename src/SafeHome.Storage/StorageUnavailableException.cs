namespace SafeHome.Storage;

/// <summary>Storage gave no answer, or one that says to come back later, after all retries.</summary>
/// <remarks>
/// Whether the operation took effect is unknown. It is safe to repeat the whole step: every step is written so that a
/// repeat collides with its own traces. The message names the operation, never a key or a value.
/// </remarks>
public sealed class StorageUnavailableException(string operation, Exception? inner = null)
    : Exception($"Storage did not complete '{operation}'.", inner);
