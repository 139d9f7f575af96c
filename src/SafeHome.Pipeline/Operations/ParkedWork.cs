using System.Diagnostics.CodeAnalysis;
using SafeHome.Storage.Tables;

namespace SafeHome.Pipeline.Operations;

/// <summary>A work item for an operator. It shows nothing of the contents of a case.</summary>
/// <param name="Id">Names it in the interface.</param>
/// <param name="Queue">Where it stopped: one of <see cref="Places"/>.</param>
/// <param name="Reason">One of <see cref="ParkedReason"/>.</param>
/// <param name="Detail">A few words more, such as the status that an endpoint answered with; null where there are none.</param>
/// <param name="Since">Since when it is parked.</param>
/// <param name="IsClosed">Whether it was closed.</param>
/// <param name="Row">The row as read.</param>
public sealed record ParkedWork(string Id, string Queue, string Reason, string? Detail, DateTimeOffset Since, bool IsClosed, TableEntity Row)
{
    /// <summary>Where work items are kept; partition = one of <see cref="Places"/>.</summary>
    internal const string Table = "Parked";

    /// <summary>Where stands what concerns the figures and no step.</summary>
    public const string LeadTimes = "lead-times";

    private const int LongestRowKey = 100;

    /// <summary>Where work can stop: the queues, and the figures.</summary>
    public static IReadOnlyList<string> Places { get; } = [.. WorkQueues.All, LeadTimes];

    /// <summary>Whether it is a step, which can be started again; all else can only be closed.</summary>
    public bool IsStep => Chain.TryRead(Row.RowKey, out _);

    internal static ParkedWork Read(TableEntity row) => new(
        $"{row.PartitionKey}~{row.RowKey}",
        row.PartitionKey,
        row.GetString("Reason") ?? "",
        row.GetString("Detail"),
        row.GetDateTimeOffset("Since") ?? default,
        // The sealed reason of a closing stands in a row of its own, which is no work item.
        row.GetString("ClosedBy") is not null || row.GetString("Reason") is null,
        row);

    internal static bool TryReadId(string id, [NotNullWhen(true)] out string? queue, [NotNullWhen(true)] out string? rowKey)
    {
        (queue, rowKey) = id.Split('~') is [var first, var second] && Places.Contains(first, StringComparer.Ordinal) && IsRowKey(second)
            ? (first, second)
            : (null, null);
        return queue is not null;
    }

    private static bool IsRowKey(string text) =>
        text.Length is > 0 and <= LongestRowKey && text.All(c => c is '-' || char.IsAsciiLetterOrDigit(c));
}

/// <summary>Why work is parked.</summary>
public static class ParkedReason
{
    /// <summary>No receiver of the kind that is needed serves a municipality; the detail says which.</summary>
    public const string NoReceiver = "geenOntvanger";

    /// <summary>An acute case waits, and nobody has taken it.</summary>
    public const string Acute = "acuutWacht";

    /// <summary>The message is not one of this app.</summary>
    public const string Unreadable = "onleesbaar";

    /// <summary>The kept figures of a month are not what the events of the cases say; the detail says how far.</summary>
    public const string WrongFigures = "cijfersWijkenAf";

    /// <summary>The step failed as often as is allowed.</summary>
    public const string KeepsFailing = "blijftMislukken";

    /// <summary>An endpoint did not take a message in over a week of trying.</summary>
    public const string Unreachable = "onbereikbaar";

    /// <summary>An endpoint refused a message, and would do so again.</summary>
    public const string Refused = "geweigerd";
}

/// <summary>What became of an operator's command.</summary>
public enum ParkedOutcome
{
    /// <summary>Done.</summary>
    Done,

    /// <summary>There is no such work item, or it was closed.</summary>
    NotFound,

    /// <summary>It is no step that can be started again, such as a message that cannot be read; it can only be closed.</summary>
    NotPossible,
}
