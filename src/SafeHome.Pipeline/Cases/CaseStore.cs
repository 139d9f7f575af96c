using System.Globalization;
using SafeHome.Core.Cases;
using SafeHome.Core.Persons;
using SafeHome.Pipeline.Operations;
using SafeHome.Storage;
using SafeHome.Storage.Tables;

namespace SafeHome.Pipeline.Cases;

/// <summary>The cases: table <c>Cases</c>, partition = case id. A case is its events; the row <c>case</c> is what they add up to.</summary>
/// <remarks>
/// One transaction commits together the head (guarded by its ETag), the new events, the mark that a step was carried out, and the
/// announcements that follow. The row of an announcement goes in the transaction that carries out the announced step.
/// </remarks>
public sealed class CaseStore(ITableStore tables, SealedContent contents)
{
    private const string TableName = "Cases";
    private const string HeadRow = "case";
    private const string EventPrefix = "event-";
    private const string OutPrefix = "out-";

    // The marks of what was handled, and what is announced, stand between them.
    private static readonly RowRange HeadToReports = RowRange.StartingWith(ReportRows.Prefix) with { From = HeadRow };

    private readonly ITable _cases = tables.Table(TableName);

    /// <summary>The case as it stands, or null where there is none.</summary>
    public async Task<StoredCase?> LoadAsync(string caseId, CancellationToken cancellation = default) =>
        DerivedId.IsOne(caseId) && await _cases.GetAsync(caseId, HeadRow, cancellation) is { } row
            ? new StoredCase(CaseJson.Read<Case>(contents.Take(TableName, row)), row.ETag!)
            : null;

    /// <summary>The case as it stands with everything that is kept with it, by one query; null where there is none.</summary>
    public async Task<OpenedCase?> OpenAsync(string caseId, CancellationToken cancellation = default)
    {
        if (!DerivedId.IsOne(caseId)) return null;
        Case? @case = null;
        var events = new List<CaseEvent>();
        var reportRows = new List<TableEntity>();
        await foreach (var row in _cases.QueryAsync(caseId, HeadToReports, cancellation: cancellation))
        {
            if (row.RowKey == HeadRow) @case = CaseJson.Read<Case>(contents.Take(TableName, row));
            else if (row.RowKey.StartsWith(EventPrefix, StringComparison.Ordinal)) events.Add(CaseJson.Read<CaseEvent>(contents.Take(TableName, row)));
            else if (row.RowKey.StartsWith(ReportRows.Prefix, StringComparison.Ordinal)) reportRows.Add(row);
        }

        // What was committed while this was read is not in the head yet.
        return @case is null ? null : new OpenedCase(@case, [.. events.Take(@case.Version)], reportRows);
    }

    /// <summary>The case, or the one to which its reports were joined; null where there is none.</summary>
    public async Task<Case?> StandingAsync(string caseId, CancellationToken cancellation = default)
    {
        var @case = (await LoadAsync(caseId, cancellation))?.Case;
        while (@case?.JoinedInto is { } into) @case = (await LoadAsync(into, cancellation))?.Case;
        return @case;
    }

    /// <summary>Every event of a case, in order.</summary>
    public Task<IReadOnlyList<CaseEvent>> EventsAsync(string caseId, CancellationToken cancellation = default) => EventsSinceAsync(caseId, 0, cancellation);

    /// <summary>The events of a case after a version of it, in order.</summary>
    public async Task<IReadOnlyList<CaseEvent>> EventsSinceAsync(string caseId, int version, CancellationToken cancellation = default)
    {
        var events = new List<CaseEvent>();
        var range = RowRange.StartingWith(EventPrefix) with { From = EventRow(version + 1) };
        await foreach (var row in _cases.QueryAsync(caseId, range, cancellation: cancellation))
            events.Add(CaseJson.Read<CaseEvent>(contents.Take(TableName, row)));
        return events;
    }

    /// <summary>The announcements of a case whose steps have not been carried out.</summary>
    public async Task<IReadOnlyList<Work>> AnnouncementsAsync(string caseId, CancellationToken cancellation = default)
    {
        var works = new List<Work>();
        await foreach (var row in _cases.QueryAsync(caseId, RowRange.StartingWith(OutPrefix), cancellation: cancellation))
        {
            if (Work.TryRead(row.GetString("Body")!, out var work)) works.Add(work);
        }

        return works;
    }

    /// <summary>Commits what a step did, all of it or nothing.</summary>
    /// <param name="before">The case as it was read; a case without events for one that is to be opened.</param>
    /// <param name="events">What happened.</param>
    /// <param name="handled">The step that is carried out with this; null for a command by a person.</param>
    /// <param name="announce">The steps that follow.</param>
    /// <param name="copy">The copy of the report that is linked; null where none is.</param>
    /// <param name="cancellation">Cancels before the commit.</param>
    public async Task<Commit> CommitAsync(
        StoredCase before,
        IReadOnlyList<CaseEvent> events,
        Work? handled,
        IReadOnlyList<Work> announce,
        TableEntity? copy = null,
        CancellationToken cancellation = default)
    {
        var after = await AfterAsync(before.Case, events, cancellation);
        try
        {
            var transaction = Transaction(before, after, events, handled, announce);
            await _cases.SubmitAsync(copy is null ? transaction : transaction.Upsert(copy), cancellation);
            return new Commit(CommitKind.Committed, after);
        }
        catch (ConflictException)
        {
            var isRepeat = handled is not null && await IsHandledAsync(after.Id, handled, cancellation);
            return new Commit(isRepeat ? CommitKind.HandledBefore : CommitKind.Conflict, before.Case);
        }
    }

    /// <summary>Whether a case carried out a step; also one that it never announced, which was carried out elsewhere.</summary>
    public async Task<bool> IsHandledAsync(string caseId, Work work, CancellationToken cancellation = default) =>
        await _cases.GetAsync(caseId, DoneRow(work), cancellation) is not null ||
        (IsAnnouncedBy(caseId, work) && await _cases.GetAsync(caseId, OutRow(work), cancellation) is null);

    /// <summary>The case after the events; where they move reports, that takes all that went before.</summary>
    public async Task<Case> AfterAsync(Case before, IReadOnlyList<CaseEvent> events, CancellationToken cancellation = default) =>
        events.Any(happened => happened is ReportsMoved)
            ? Case.From(before.Id, [.. await EventsAsync(before.Id, cancellation), .. events])
            : before.After(events);

    // Matching is announced by the receipt of a report, before there is a case; a move by the case that the reports left.
    private static bool IsAnnouncedBy(string caseId, Work work) => work is not MatchWork && (work is not MoveWork move || move.Case == caseId);

    private TableTransaction Transaction(
        StoredCase before, Case after, IReadOnlyList<CaseEvent> events, Work? handled, IReadOnlyList<Work> announce)
    {
        var head = new TableEntity(after.Id, HeadRow) { ["Version"] = after.Version };
        contents.Put(TableName, head, CaseJson.Write(after));
        var transaction = new TableTransaction(after.Id);
        if (before.ETag is null) transaction.Insert(head);
        else transaction.Replace(head, before.ETag);

        var number = before.Case.Version;
        foreach (var happened in events)
        {
            var row = new TableEntity(after.Id, EventRow(++number));
            contents.Put(TableName, row, CaseJson.Write(happened));
            transaction.Insert(row);
        }

        if (handled is not null)
        {
            transaction.Insert(new TableEntity(after.Id, DoneRow(handled)));
            if (IsAnnouncedBy(after.Id, handled)) transaction.Delete(OutRow(handled));
        }

        foreach (var work in announce) transaction.Insert(new TableEntity(after.Id, OutRow(work)) { ["Body"] = work.ToBody() });
        return transaction;
    }

    private static string EventRow(int number) => string.Create(CultureInfo.InvariantCulture, $"{EventPrefix}{number:0000000}");

    private static string DoneRow(Work work) => $"done-{work.Id}";

    private static string OutRow(Work work) => $"{OutPrefix}{work.Id}";
}

/// <summary>A case as it was read.</summary>
/// <param name="Case">The case.</param>
/// <param name="ETag">The version of its head row; null for a case that does not exist yet.</param>
public sealed record StoredCase(Case Case, string? ETag)
{
    /// <summary>A case that is to be opened.</summary>
    public static StoredCase New(string caseId) => new(new Case { Id = caseId }, null);
}

/// <summary>A case with everything that is kept with it.</summary>
/// <param name="Case">The case.</param>
/// <param name="Events">All its events, in order.</param>
/// <param name="ReportRows">What stands of its reports, and still of those that left, as <see cref="Cases.ReportRows"/> reads it.</param>
public sealed record OpenedCase(Case Case, IReadOnlyList<CaseEvent> Events, IReadOnlyList<TableEntity> ReportRows) : PersonalData;

/// <summary>What became of a commit.</summary>
/// <param name="Kind">Whether it is in.</param>
/// <param name="Case">The case after it; the case as it was read where it is not in.</param>
public sealed record Commit(CommitKind Kind, Case Case);

/// <summary>The ways in which a commit ends.</summary>
public enum CommitKind
{
    /// <summary>It is in.</summary>
    Committed,

    /// <summary>The step had been carried out before; nothing was written.</summary>
    HandledBefore,

    /// <summary>The case has changed since it was read; nothing was written. Load again and decide again.</summary>
    Conflict,
}
