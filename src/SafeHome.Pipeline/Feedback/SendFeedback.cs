using SafeHome.Core.Cases;
using SafeHome.Pipeline.Cases;
using SafeHome.Pipeline.Operations;

namespace SafeHome.Pipeline.Feedback;

/// <summary>The stage that tells the reporter what became of a report, by recording it where the reporter can ask for it.</summary>
public sealed class SendFeedback(CaseSteps steps, TimeProvider time)
{
    /// <summary>Runs the step: gives, in order, whatever the reporter has not been told yet.</summary>
    public Task RunAsync(FeedbackWork work, CancellationToken cancellation) =>
        steps.HandleAsync(work.Case, work, @case => Tell(@case, work.Report), cancellation);

    private Change Tell(Case @case, string reportId)
    {
        var at = time.GetUtcNow();
        var due = FeedbackDue.For(@case, reportId);
        return new Change([.. due.Select(outcome => new FeedbackGiven(at, CaseEvent.System, reportId, outcome))], []);
    }
}
