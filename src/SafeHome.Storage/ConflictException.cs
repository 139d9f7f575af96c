namespace SafeHome.Storage;

/// <summary>The row exists already, has changed, or is gone: what was read before the write no longer holds.</summary>
/// <remarks>Load again and decide again. Thrown only after the write's own stamp was looked for and not found.</remarks>
public sealed class ConflictException(string operation) : Exception($"'{operation}' met a row that is not as it was read.")
{
    /// <summary>Whether the write had been sent before without an answer, so that the conflict may be with itself.</summary>
    public bool AfterRetry { get; init; }
}
