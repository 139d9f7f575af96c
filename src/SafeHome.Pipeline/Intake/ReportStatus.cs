using SafeHome.Storage.Tables;

namespace SafeHome.Pipeline.Intake;

/// <summary>What is kept of a report beside its contents: table <c>Reports</c>, row <c>status</c>. It holds no personal data.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="Sender">The OIN of the organisation that sent it.</param>
/// <param name="Digest">A keyed hash of the contents: tells a repeat from another report under the same reference.</param>
/// <param name="Received">When it was received.</param>
/// <param name="Case">The case that it belongs to; null until matching has decided. Decided once, by whoever writes it first; from then on only people move it.</param>
/// <param name="FirstCase">The case to which matching linked it, where people moved it since; else null.</param>
/// <param name="IsParked">Whether it waits for a person to look at it.</param>
/// <param name="Row">The row as read.</param>
public sealed record ReportStatus(
    string ReportId, string Sender, string Digest, DateTimeOffset Received, string? Case, string? FirstCase, bool IsParked, TableEntity Row)
{
    /// <summary>The row key.</summary>
    public const string RowKey = "status";

    /// <summary>The order in which reports that see each other decide: received, then id.</summary>
    public bool ComesBefore(ReportStatus other) =>
        Received != other.Received ? Received < other.Received : string.CompareOrdinal(ReportId, other.ReportId) < 0;

    internal static ReportStatus Read(TableEntity row) => new(
        row.PartitionKey,
        row.GetString("Sender")!,
        row.GetString("Digest")!,
        row.GetDateTimeOffset("Received")!.Value,
        row.GetString("Case"),
        row.GetString("FirstCase"),
        row.GetBoolean("Parked"),
        row);
}
