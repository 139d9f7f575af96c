using Microsoft.Extensions.Logging;
using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Pipeline.Cases;
using SafeHome.Pipeline.Operations;
using SafeHome.Storage;

namespace SafeHome.Pipeline.Deadlines;

/// <summary>The timer that raises what is too late. A transfer that its receiver left without an answer comes back on the worklist.</summary>
public sealed partial class EscalateDeadlines(
    DeadlineRows deadlines, CaseCommands commands, PipelineSettings settings, TimeProvider time, ILogger<EscalateDeadlines> logger)
{
    /// <summary>Deals with everything that is due. What fails stays, and holds up nothing else.</summary>
    public async Task RunAsync(CancellationToken cancellation = default)
    {
        var done = true;
        await foreach (var due in deadlines.DueAsync(cancellation)) done &= await TryEscalateAsync(due, cancellation);
        if (done) await deadlines.NoteDoneAsync(cancellation);
    }

    private async Task<bool> TryEscalateAsync(DueClock due, CancellationToken cancellation)
    {
        try
        {
            if (due.Term is not ClockTerm.TransferAnswer || await HasLapsedAsync(due, cancellation)) await deadlines.RemoveAsync(due, cancellation);
            return true;
        }
        catch (ConflictException)
        {
            // Others are at work on the case: the next round sees what is left.
            return false;
        }
        catch (Exception e) when (!StepRunner.IsPassing(e))
        {
            LogFailed(logger, e.GetType().Name, e.StackTrace);
            return false;
        }
    }

    /// <summary>Takes back what was left without an answer. A report that has moved has its clock in the case that it went to.</summary>
    /// <returns>False where it waits still: rows are kept by the minute, and an hour can come twice, so one that was read too early is read again.</returns>
    private async Task<bool> HasLapsedAsync(DueClock due, CancellationToken cancellation)
    {
        var outcome = await commands.RunAsync(
            due.CaseId,
            null,
            @case => Waiting(@case, due) is { } waiting ? Lapse(@case, waiting) : new CommandResult([]),
            _ => [],
            after => after.Report(due.Subject),
            cancellation);
        return outcome.Case is null || Waiting(outcome.Case, due) is null;
    }

    private CommandResult Lapse(Case @case, Referral waiting)
    {
        var at = time.GetUtcNow();
        return MakeProposals.AfterReturn(new LapseReferral(waiting.Id).On(@case, at), @case, settings.Proposer, at);
    }

    private static Referral? Waiting(Case @case, DueClock due) =>
        @case.Referrals.FirstOrDefault(referral => referral.ReportId == due.Subject && referral.Status is ReferralStatus.Offered);

    // The type and the place, never the message of the exception: that could quote what it was reading.
    [LoggerMessage(LogLevel.Error, "A deadline could not be raised: {Exception}.\n{Place}")]
    private static partial void LogFailed(ILogger logger, string exception, string? place);
}
