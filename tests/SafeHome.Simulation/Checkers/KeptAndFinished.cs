using SafeHome.Core.Cases;
using SafeHome.Pipeline.Intake;
using SafeHome.Simulation.Engine;

namespace SafeHome.Simulation.Checkers;

/// <summary>Promise 1, 202 means kept; and promise 4, wipe every queue and all work still finishes.</summary>
internal static class KeptAndFinished
{
    public static async Task<IReadOnlyList<string>> CheckAsync(World world, IReadOnlyList<Case> cases)
    {
        var wrong = new List<string>();
        foreach (var submission in world.Script.Submissions)
        {
            if (!submission.IsOver) wrong.Add("promise 1: a sender who kept trying never got an answer");
            if (submission.Answer is not { Kind: not ReceiptKind.ReferenceTaken } receipt || world.Spoiled.Contains(receipt.ReportId)) continue;
            if (await world.Observer.Reports.LoadAsync(receipt.ReportId) is null) wrong.Add("promise 1: a report that was answered with 202 is not there");
            var report = cases.Select(@case => @case.Report(receipt.ReportId)).FirstOrDefault(found => found is not null);
            if (report is null) wrong.Add($"promise 4: report {receipt.ReportId} was never linked");
            else if (report.Proposal is null) wrong.Add($"promise 4: report {receipt.ReportId} never got a proposal");
            else if (report.Decision is null) wrong.Add($"promise 4: report {receipt.ReportId} could never be decided on");
        }

        foreach (var @case in cases)
        {
            foreach (var report in @case.Reports.Where(report => FeedbackDue.For(@case, report.Id).Count > 0))
                wrong.Add($"promise 4: the reporter of {report.Id} was never told");
            foreach (var notice in @case.Notices.Where(notice => notice.Given is null && notice.StandsIn(@case)))
                wrong.Add($"promise 4: {notice.Receiver} was never informed about {notice.ReportId}");
            foreach (var referral in @case.Referrals.Where(referral => referral.IsOpen))
                wrong.Add($"promise 4: transfer {referral.Id} never came to its end");
        }

        return wrong;
    }
}
