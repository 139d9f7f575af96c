using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using SafeHome.Core.Cases;
using SafeHome.Core.Triage;
using SafeHome.Storage;
using SafeHome.Storage.Tables;

namespace SafeHome.Pipeline.Triage;

/// <summary>The open cases of a region in the order of work: table <c>Worklist</c>, partition = Veilig Thuis region.</summary>
/// <remarks>
/// Two rows a case. <c>case-…</c> stays and carries the version of the case, so that the list never goes back, and when it changed. <c>open-…</c> is
/// there while the case is open; its key starts with list, urgency and due date, so that reading in order of key is reading in order of work.
/// </remarks>
public sealed class Worklist(ITableStore tables, PipelineSettings settings, TimeProvider time)
{
    private const string OpenPrefix = "open-";
    private const string CasePrefix = "case-";

    private readonly ITable _worklist = tables.Table("Worklist");

    /// <summary>Shows the case as it stands, unless a newer state is shown already.</summary>
    public async Task PutAsync(Case @case, CancellationToken cancellation)
    {
        // A case that is new to the list costs one operation; that is the common case.
        if (@case.Version <= 2 && await TrySubmitAsync(Replacing(null, @case), cancellation)) return;
        while (true)
        {
            var shown = await _worklist.GetAsync(@case.Region, CaseRow(@case), cancellation);
            if (shown?.GetInt64("Version") >= @case.Version || await TrySubmitAsync(Replacing(shown, @case), cancellation)) return;
        }
    }

    /// <summary>One list of a region in order of work, most urgent first, then by due date.</summary>
    public IAsyncEnumerable<WorklistEntry> ReadAsync(string region, Phase list, int pageSize, CancellationToken cancellation = default) =>
        ReadAsync(region, $"{OpenPrefix}{list}-", pageSize, cancellation);

    /// <summary>Every list of a region, one after another.</summary>
    public IAsyncEnumerable<WorklistEntry> ReadAsync(string region, int pageSize, CancellationToken cancellation = default) =>
        ReadAsync(region, OpenPrefix, pageSize, cancellation);

    private async IAsyncEnumerable<WorklistEntry> ReadAsync(
        string region, string prefix, int pageSize, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in _worklist.QueryAsync(region, RowRange.StartingWith(prefix), pageSize, cancellation))
            yield return WorklistEntry.Read(row);
    }

    /// <summary>The ids of the cases of a region that changed at a moment or later, or are still open.</summary>
    public async IAsyncEnumerable<string> CasesSinceAsync(
        string region, DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var row in _worklist.QueryAsync(region, RowRange.StartingWith(CasePrefix), cancellation: cancellation))
        {
            // Rows from before this was kept do not say when.
            var hasChanged = row.GetDateTimeOffset("Changed") is not { } changed || changed >= since;
            if (hasChanged || row.GetString("Open") is not null) yield return row.RowKey[CasePrefix.Length..];
        }
    }

    private TableTransaction Replacing(TableEntity? shown, Case @case)
    {
        var marker = new TableEntity(@case.Region, CaseRow(@case)) { ["Version"] = @case.Version, ["Changed"] = @case.Changed };
        var transaction = new TableTransaction(@case.Region);
        var newKey = @case.Phase is Phase.Closed ? null : OpenRow(@case);
        var oldKey = shown?.GetString("Open");
        if (newKey is not null) marker["Open"] = newKey;
        if (shown is null) transaction.Insert(marker);
        else transaction.Replace(marker, shown.ETag!);
        if (oldKey is not null && oldKey != newKey) transaction.Delete(oldKey);
        if (newKey is not null) transaction.Upsert(WorklistEntry.Of(@case, Due(@case)).ToRow(@case.Region, newKey));
        return transaction;
    }

    private async Task<bool> TrySubmitAsync(TableTransaction transaction, CancellationToken cancellation)
    {
        try
        {
            await _worklist.SubmitAsync(transaction, cancellation);
            return true;
        }
        catch (ConflictException)
        {
            return false;
        }
    }

    private string OpenRow(Case @case) => string.Create(
        CultureInfo.InvariantCulture, $"{OpenPrefix}{@case.Phase}-{(int)(@case.Urgency ?? Urgency.Regular)}-{Due(@case):yyyyMMdd}-{@case.Id}");

    private static string CaseRow(Case @case) => $"{CasePrefix}{@case.Id}";

    private DateOnly Due(Case @case) =>
        settings.Clocks(time.GetUtcNow()).Due(@case) ?? throw new UnreachableException("Every open case has a running clock.");
}
