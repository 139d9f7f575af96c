namespace SafeHome.Storage;

/// <summary>Storage refused an operation that should not be refused: no permission, a wrong key, or a mistake in this library.</summary>
/// <remarks>Repeating does not help. The message names the operation and the HTTP status, never anything of the answer.</remarks>
public sealed class StorageRefusedException(string operation, int status)
    : Exception(FormattableString.Invariant($"Storage refused '{operation}' with status {status}."))
{
    /// <summary>The HTTP status of the answer.</summary>
    public int Status { get; } = status;
}
