using SafeHome.Core.Cases;
using SafeHome.Pipeline.Cases;
using SafeHome.Pipeline.Intake;
using SafeHome.Pipeline.Operations;

namespace SafeHome.Pipeline.Feedback;

/// <summary>The stage that makes known what became of a report: the reporter can ask for it, and where it has an endpoint, the sending of it begins.</summary>
public sealed class GiveFeedback(ReportStore reports, CaseSteps steps, Announcer announcer, PipelineSettings settings, TimeProvider time)
{
    /// <summary>Runs the step: gives, in order, whatever the reporter has not been given yet.</summary>
    public async Task RunAsync(FeedbackWork work, CancellationToken cancellation)
    {
        var sender = (await reports.StatusAsync(work.Report, cancellation))?.Sender;
        var isSent = settings.Feedback?.EndpointOf(sender) is not null;
        var @case = await steps.HandleAsync(work.Case, work, before => Give(before, work.Report, isSent), cancellation);
        if (isSent && @case?.Report(work.Report) is { } report && report.FeedbackSent < report.Feedback.Count)
            await announcer.AnnounceAsync([new SendWork(report.Id, report.Feedback.Count)], cancellation);
    }

    private Change Give(Case before, string reportId, bool isSent)
    {
        // A report that has left by now gets its feedback where it went; one that came may bring outcomes that were never sent.
        if (before.Report(reportId) is not { } report) return new Change([], []);
        var due = FeedbackDue.For(before, reportId);
        var outcomes = report.Feedback.Count + due.Count;
        if (report.FeedbackSent == outcomes) return new Change([], []);
        var at = time.GetUtcNow();
        return new Change(
            [.. due.Select(outcome => new FeedbackGiven(at, CaseEvent.System, reportId, outcome))],
            [],
            isSent ? Chain.OfFeedback(reportId, outcomes) : null);
    }
}
