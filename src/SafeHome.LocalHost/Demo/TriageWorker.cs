using System.Net;

namespace SafeHome.LocalHost.Demo;

/// <summary>Works the worklist: reads each case on it, decides as the script says, and records what follows.</summary>
internal sealed class TriageWorker(SafeHomeClient client, Journal journal)
{
    // What waits for a decision, and what Veilig Thuis does itself.
    private static readonly string[] Lists = ["triage", "onderzoek"];

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(250);

    /// <summary>Works until the end; what is in hand then is finished.</summary>
    public async Task RunAsync(CancellationToken end, CancellationToken cancellation)
    {
        while (!end.IsCancellationRequested)
        {
            foreach (var list in Lists)
            {
                foreach (var caseId in await client.WorklistAsync(list, cancellation))
                {
                    if (AllAreProposed()) await WorkOnAsync(caseId, cancellation);
                    else await ReadAsync(caseId, cancellation);
                }
            }

            await Task.Delay(BetweenLooks, end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Reads every case once more, as it stands at the end.</summary>
    public async Task LookBackAsync(CancellationToken cancellation)
    {
        foreach (var caseId in journal.Stories.Select(story => story.CaseId).OfType<string>().Distinct(StringComparer.Ordinal))
            await ReadAsync(caseId, cancellation);
    }

    // A proposal can change as long as an earlier report of the household may still turn up. What is decided before that depends on
    // who was quicker, and the script is to come out the same each time.
    private bool AllAreProposed() => journal.Stories.All(story => story.Proposal is not null || story.Trouble is not null);

    // A change in between (412) means: read it again, decide again. Where an answer was lost, the decision is then seen to be in.
    private async Task WorkOnAsync(string caseId, CancellationToken cancellation)
    {
        while (true)
        {
            var (contents, etag) = await ReadAsync(caseId, cancellation);
            var stories = contents.Reports.Select(report => journal.Find(report.Id)).OfType<ReportStory>().ToList();
            if (stories.Find(story => IsDue(story, contents)) is { } due)
            {
                var answer = await client.DecideAsync(caseId, etag, Decision(due), cancellation);
                if (answer.Status is HttpStatusCode.Created or HttpStatusCode.PreconditionFailed) continue;
                // 409: its receiver has not answered yet, so there is nothing to decide; the worklist brings it back.
                if (answer.Status is not HttpStatusCode.Conflict) due.Trouble = $"the decision was answered with {(int)answer.Status}";
                return;
            }

            if (stories.Find(story => story is { Trouble: null, NextProgress: not null }) is not { } followed) return;
            var recorded = await client.RecordAsync(caseId, etag, Progress(followed), cancellation);
            if (recorded.Status is HttpStatusCode.Created or HttpStatusCode.PreconditionFailed) continue;
            followed.Trouble = $"what followed the decision was answered with {(int)recorded.Status}";
            return;
        }
    }

    private async Task<(CaseContents Contents, string ETag)> ReadAsync(string caseId, CancellationToken cancellation)
    {
        var (contents, etag) = await client.CaseAsync(caseId, cancellation);
        foreach (var report in contents.Reports) journal.Find(report.Id)?.NoteCase(caseId, contents);
        return (contents, etag);
    }

    // Once decided, a report comes back only by a refusal.
    private static bool IsDue(ReportStory story, CaseContents contents) =>
        story is { Trouble: null, Proposal: not null, NextDecision: not null }
        && (story.Decisions.Count == 0 || contents.Transfers.Any(transfer => transfer.Status == "geweigerd"));

    private static ProgressToSend Progress(ReportStory story)
    {
        var progress = story.NextProgress!;
        return new ProgressToSend(progress.Action, story.Id, progress.Outcome, progress.Reason);
    }

    private static DecisionToSend Decision(ReportStory story)
    {
        var (proposal, scripted) = (story.Proposal!, story.NextDecision!);
        return scripted.FollowsProposal
            ? new DecisionToSend(story.Id, proposal.Decision, proposal.Service, proposal.Receiver, scripted.Motivation)
            : new DecisionToSend(story.Id, scripted.Decision!, scripted.Service, scripted.Receiver, scripted.Motivation);
    }
}
