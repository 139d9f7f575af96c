using SafeHome.Storage.Tables;

namespace SafeHome.Pipeline.Operations;

/// <summary>A chain whose note has been written.</summary>
public sealed record StartedChain(string Id, DateTimeOffset Started);

/// <summary>A chain that has not come to its end.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Since">When it was started.</param>
/// <param name="Touched">When someone last set out to commit its first step.</param>
/// <param name="Failures">How many attempts failed.</param>
/// <param name="Announced">When it was last announced again; null where it never was.</param>
/// <param name="Announcements">How often it was announced again since it last was put off.</param>
/// <param name="NotBefore">Before this moment nothing is attempted; null where it may be at any time.</param>
/// <param name="Attempts">How many attempts were made since one succeeded, of a chain that is tried by a schedule.</param>
/// <param name="Row">The row as read.</param>
public sealed record PendingChain(
    string Id,
    DateTimeOffset Since,
    DateTimeOffset Touched,
    int Failures,
    DateTimeOffset? Announced,
    int Announcements,
    DateTimeOffset? NotBefore,
    int Attempts,
    TableEntity Row)
{
    /// <summary>Whether it is the alarm of an acute case.</summary>
    public bool IsAlarm => Chain.TryRead(Id, out var chain) && chain is AlarmChain;

    /// <summary>From when it counts as left lying.</summary>
    public DateTimeOffset LiesSince
    {
        get
        {
            var last = Announced ?? Since;
            return NotBefore > last ? NotBefore.Value : last;
        }
    }
}
