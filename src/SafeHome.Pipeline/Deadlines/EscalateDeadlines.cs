using Microsoft.Extensions.Logging;
using SafeHome.Core.Cases;
using SafeHome.Pipeline.Cases;
using SafeHome.Pipeline.Operations;
using SafeHome.Pipeline.Routing;
using SafeHome.Storage;

namespace SafeHome.Pipeline.Deadlines;

/// <summary>The timer that raises what is too late. A transfer that its receiver left without an answer comes back on the worklist.</summary>
public sealed partial class EscalateDeadlines(
    DeadlineRows deadlines, CaseCommands commands, FindTransfer transfers, TimeProvider time, ILogger<EscalateDeadlines> logger)
{
    /// <summary>Deals with everything that is due. What fails stays, and holds up nothing else.</summary>
    public async Task RunAsync(CancellationToken cancellation = default)
    {
        var done = true;
        await foreach (var deadline in deadlines.DueAsync(cancellation)) done &= await TryEscalateAsync(deadline, cancellation);
        if (done) await deadlines.NoteDoneAsync(cancellation);
    }

    private async Task<bool> TryEscalateAsync(Deadline deadline, CancellationToken cancellation)
    {
        try
        {
            var outcome = await LapseAsync(deadline, cancellation);
            // Rows are kept by the minute, and an hour can come twice: one that was read too early is read again.
            if (outcome.Case?.Referral(deadline.Transfer) is not { Status: ReferralStatus.Offered }) await deadlines.RemoveAsync(deadline, cancellation);
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

    private async Task<CommandOutcome> LapseAsync(Deadline deadline, CancellationToken cancellation) => await commands.RunAsync(
        (await transfers.CaseOfAsync(deadline.Transfer, cancellation))?.Id ?? deadline.Transfer.CaseId,
        null,
        @case => new LapseReferral(deadline.Transfer).On(@case, time.GetUtcNow()),
        _ => [],
        after => after.Report(after.Referral(deadline.Transfer)!.ReportId),
        cancellation);

    // The type and the place, never the message of the exception: that could quote what it was reading.
    [LoggerMessage(LogLevel.Error, "A deadline could not be raised: {Exception}.\n{Place}")]
    private static partial void LogFailed(ILogger logger, string exception, string? place);
}
