using System.Globalization;
using SafeHome.Pipeline.Operations;

namespace SafeHome.Pipeline.Alarms;

/// <summary>The work items that stand beside an alarm, for whoever watches the operator's list.</summary>
public sealed class AlarmItems(Parking parking)
{
    private const string Queue = WorkQueues.NotificationsToSend;

    /// <summary>Notes that an acute case waits for someone to take it.</summary>
    public Task NoteAsync(AlarmWork alarm, CancellationToken cancellation) =>
        parking.NoteAsync(Queue, NameOf(alarm), ParkedReason.Acute, alarm.Case, cancellation);

    /// <summary>Someone has taken the case.</summary>
    public Task RemoveAsync(AlarmWork alarm, CancellationToken cancellation) => parking.RemoveAsync(Queue, NameOf(alarm), cancellation);

    /// <summary>Notes that who is on duty cannot be reached. It is one work item for that place on the roster, however many cases it concerns.</summary>
    public Task NoteAwayAsync(string region, int place, string detail, CancellationToken cancellation) => parking.ParkItemAsync(
        Queue,
        string.Create(CultureInfo.InvariantCulture, $"duty-{region}-{place}"),
        ParkedReason.Unreachable,
        string.Create(CultureInfo.InvariantCulture, $"{region} dienst {place}: {detail}"),
        cancellation);

    // Not the name of its chain: this item is not started again, it goes by itself.
    private static string NameOf(AlarmWork alarm) => $"acute-{alarm.ChainId}";
}
