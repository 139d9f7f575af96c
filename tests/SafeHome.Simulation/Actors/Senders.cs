using SafeHome.Pipeline.Intake;
using SafeHome.Simulation.Engine;
using SafeHome.Storage.Tables;

namespace SafeHome.Simulation.Actors;

/// <summary>Senders of reports. Each calls some process of the app, and calls again when it gets no answer.</summary>
internal static class Senders
{
    public static async Task RunAsync(World world, SimulatedProcess people, Apps apps, Submission submission)
    {
        await world.Scheduler.SleepAsync(people, submission.After);
        while (!submission.IsOver)
        {
            submission.Answer = await apps.CallAsync(people, pipeline => pipeline.Receive.RunAsync(submission.Sender, submission.Report));
            if (submission.Answer is { Kind: ReceiptKind.Received } receipt && submission.Spoiled) await SpoilAsync(world, receipt.ReportId);
            submission.IsOver = submission.Answer is not null || !submission.Stubborn;
            if (!submission.IsOver) await world.Scheduler.SleepAsync(people, TimeSpan.FromSeconds(world.Random.Next(1, 40)));
        }
    }

    private static async Task SpoilAsync(World world, string reportId)
    {
        var table = world.RawTables.Table("Reports");
        var row = (await table.GetAsync(reportId, "report"))!;
        row["Sealed00"] = new byte[] { 1, 2, 3 };
        await table.UpsertAsync(row);
        world.Spoiled.Add(reportId);
    }
}
