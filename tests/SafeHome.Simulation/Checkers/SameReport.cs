using SafeHome.Core.Reports;
using SafeHome.Pipeline.Intake;
using SafeHome.Simulation.Actors;
using SafeHome.Simulation.Engine;

namespace SafeHome.Simulation.Checkers;

/// <summary>Promise 2: same sender, same reference, same report; other contents are refused and overwrite nothing.</summary>
internal static class SameReport
{
    public static async Task<IReadOnlyList<string>> CheckAsync(World world)
    {
        var wrong = new List<string>();
        foreach (var same in world.Script.Submissions.GroupBy(submission => (submission.Sender, submission.Report.Reference)))
        {
            var kept = same.Where(submission => submission.Answer is { Kind: not ReceiptKind.ReferenceTaken }).ToList();
            if (kept.Select(submission => submission.Answer!.ReportId).Distinct(StringComparer.Ordinal).Count() > 1)
                wrong.Add("promise 2: one reference has become two reports");
            if (kept.Select(submission => submission.Answer!.Received).Distinct().Count() > 1)
                wrong.Add("promise 2: a repeat did not get the first answer");
            if (kept.Count(submission => submission.Answer!.Kind is ReceiptKind.Received) > 1)
                wrong.Add("promise 2: one reference was received twice");
            if (kept.Select(ContentsOf).Distinct(StringComparer.Ordinal).Count() > 1)
                wrong.Add("promise 2: other contents were taken for the same report");
            if (kept.Count > 0 && !world.Spoiled.Contains(kept[0].Answer!.ReportId) && !await IsKeptAsync(world, kept[0]))
                wrong.Add("promise 2: what is kept is not what was answered");
        }

        return wrong;
    }

    private static async Task<bool> IsKeptAsync(World world, Submission submission)
    {
        var stored = await world.Observer.Reports.LoadAsync(submission.Answer!.ReportId);
        return stored is null || ReportJson.Write(stored.Report).AsSpan().SequenceEqual(ReportJson.Write(submission.Report));
    }

    private static string ContentsOf(Submission submission) => Convert.ToBase64String(ReportJson.Write(submission.Report));
}
