using Microsoft.Extensions.Logging;
using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Pipeline.Cases;
using SafeHome.Pipeline.Operations;
using SafeHome.Storage;

namespace SafeHome.Pipeline.Deadlines;

/// <summary>
/// The timer that raises what runs out: each team is told, in one message, which terms came to a step, and a transfer that its receiver
/// left without an answer comes back on the worklist.
/// </summary>
/// <remarks>
/// A team is told first, then it is noted of what, and then the row goes: a crash in between tells some steps again, under the same names.
/// </remarks>
public sealed partial class EscalateDeadlines(
    DeadlineRows deadlines,
    ToldSteps told,
    TellTeam tell,
    CaseStore cases,
    CaseCommands commands,
    PipelineSettings settings,
    TimeProvider time,
    ILogger<EscalateDeadlines> logger)
{
    /// <summary>After a long time off, a message to a team is about so many cases at most.</summary>
    public const int MostCasesAtOnce = 1_000;

    // Looking at a case is mostly waiting for storage.
    private const int SideBySide = 16;

    /// <summary>Looks at every case where it is time. What fails stays, and holds up nothing else.</summary>
    public async Task RunAsync(CancellationToken cancellation = default)
    {
        var due = await deadlines.DueAsync(cancellation).ToListAsync(cancellation);
        var done = true;
        foreach (var some in due.GroupBy(one => one.CaseId, StringComparer.Ordinal).Chunk(MostCasesAtOnce)) done &= await EscalateAsync(some, cancellation);
        if (done) await deadlines.NoteDoneAsync(cancellation);
    }

    private async Task<bool> EscalateAsync(IGrouping<string, DueCase>[] due, CancellationToken cancellation)
    {
        var found = await EachAsync(due, one => LookAsync(one, cancellation));
        foreach (var region in found.Where(one => one.Case is not null).GroupBy(one => one.Case!.Region, StringComparer.Ordinal))
            await tell.RunAsync(region.Key, [.. region.SelectMany(one => one.News)], cancellation);
        var settled = await EachAsync(found, one => SettleAsync(one, cancellation));
        return settled.Count == due.Length;
    }

    private async Task<CaseNews> LookAsync(IGrouping<string, DueCase> due, CancellationToken cancellation)
    {
        if ((await cases.LoadAsync(due.Key, cancellation))?.Case is not { } @case) return new CaseNews([.. due], null, []);
        var steps = deadlines.StepsOf(@case);
        var hasCome = steps.Any(step => step.At <= time.GetUtcNow());
        return new CaseNews([.. due], @case, hasCome ? Escalations.News(steps, await told.OfAsync(@case.Id, cancellation), time.GetUtcNow()) : []);
    }

    private async Task<CaseNews> SettleAsync(CaseNews found, CancellationToken cancellation)
    {
        if (found.Case is { } @case)
        {
            await told.AddAsync(@case.Id, found.News, cancellation);
            foreach (var referral in @case.Referrals.Where(referral => referral.Status is ReferralStatus.Offered && referral.AnswerBefore <= time.GetUtcNow()))
                await LapseAsync(@case.Id, referral, cancellation);
            await deadlines.PutNextAsync(@case, cancellation);
        }

        foreach (var row in found.Due) await deadlines.RemoveAsync(row, cancellation);
        return found;
    }

    private Task<CommandOutcome> LapseAsync(string caseId, Referral referral, CancellationToken cancellation) => commands.RunAsync(
        caseId,
        null,
        @case => Lapse(@case, referral),
        _ => [],
        after => after.Report(referral.ReportId),
        cancellation);

    private CommandResult Lapse(Case @case, Referral referral)
    {
        var at = time.GetUtcNow();
        return MakeProposals.AfterReturn(new LapseReferral(referral.Id).On(@case, at), @case, settings.Proposer, at);
    }

    /// <summary>Does something for each, and answers for which it succeeded.</summary>
    private async Task<IReadOnlyList<CaseNews>> EachAsync<T>(IReadOnlyList<T> all, Func<T, Task<CaseNews>> act)
    {
        var succeeded = new List<CaseNews>();
        foreach (var some in all.Chunk(SideBySide)) succeeded.AddRange((await Task.WhenAll(some.Select(one => TryAsync(one, act)))).OfType<CaseNews>());
        return succeeded;
    }

    private async Task<CaseNews?> TryAsync<T>(T one, Func<T, Task<CaseNews>> act)
    {
        try
        {
            return await act(one);
        }
        catch (ConflictException)
        {
            // Others are at work on the case: the next round sees what is left.
            return null;
        }
        catch (Exception e) when (!StepRunner.IsPassing(e))
        {
            LogFailed(logger, e.GetType().Name, e.StackTrace);
            return null;
        }
    }

    // The type and the place, never the message of the exception: that could quote what it was reading.
    [LoggerMessage(LogLevel.Error, "A deadline could not be raised: {Exception}.\n{Place}")]
    private static partial void LogFailed(ILogger logger, string exception, string? place);

    private sealed record CaseNews(IReadOnlyList<DueCase> Due, Case? Case, IReadOnlyList<Escalation> News);
}
