namespace SafeHome.Storage.Tables;

/// <summary>Gives each write an id of its own, by which it recognises itself when its answer was lost.</summary>
/// <param name="instance">
/// The name of this running process, never used by another or before: the host makes it. Two processes with one name would
/// take each other's writes for their own.
/// </param>
public sealed class WriteStamps(string instance)
{
    private long _count;

    /// <summary>The next stamp; thread-safe.</summary>
    public string Next() => FormattableString.Invariant($"{instance}-{Interlocked.Increment(ref _count)}");
}
