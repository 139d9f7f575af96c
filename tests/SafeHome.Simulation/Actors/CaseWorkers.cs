using SafeHome.Core.Cases;
using SafeHome.Core.Cases.Progress;
using SafeHome.Core.Triage;
using SafeHome.Pipeline.Cases;
using SafeHome.Simulation.Engine;

namespace SafeHome.Simulation.Actors;

/// <summary>Staff who take cases in hand and record what happens after the decision, at any moment and on any case, sensible there or not.</summary>
internal static class CaseWorkers
{
    // More than a few, and a history need not end.
    private const int MostReopened = 2;

    public static async Task RunAsync(World world, SimulatedProcess people, Apps apps, string name)
    {
        var reopened = 0;
        while (true)
        {
            await world.Scheduler.SleepAsync(people, TimeSpan.FromSeconds(world.Random.Next(1, 120)));
            var cases = await world.CasesAsync();
            if (cases.Count == 0) continue;
            var @case = cases[world.Random.Next(cases.Count)];
            if (world.Random.Next(3) == 0)
            {
                var handling = Handling(world);
                await apps.CallAsync<CommandOutcome>(people, pipeline => pipeline.Handle.RunAsync(@case.Id, @case.Version, handling, name));
                continue;
            }

            if (@case.Reports.Count == 0) continue;
            var progress = Progress(world, @case, @case.Reports[world.Random.Next(@case.Reports.Count)]);
            // What was decided is undone: that has to end some time.
            if (progress is ReopenReport or RecordMonitoring { IsSafe: false } && (world.IsCalm || reopened++ >= MostReopened)) continue;
            await apps.CallAsync<CommandOutcome>(people, pipeline => pipeline.Progress.RunAsync(@case.Id, @case.Version, progress, name));
        }
    }

    private static ICaseCommand Handling(World world) => world.Random.Next(3) switch
    {
        0 => new ClaimCase(),
        1 => new TakeOverCase("Verlof."),
        _ => new GiveBackCase(null),
    };

    private static ICaseCommand Progress(World world, Case @case, CaseReport report) => world.Random.Next(9) switch
    {
        0 => new StartService(report.Id),
        1 => new CompleteService(report.Id, report.Services is [.., { Kind: Service.Investigation }] ? ServiceOutcome.NotConfirmed : null, null),
        2 => new CompleteService(report.Id, ServiceOutcome.Unfinished, "Verhuisd."),
        3 => new InformPerson(@case.Persons[world.Random.Next(@case.Persons.Count)].Id),
        4 => new ExtendInformationTerm(
            @case.Persons[world.Random.Next(@case.Persons.Count)].Id, "Nog nodig.", Samples.Settings.Clocks(world.Time.GetUtcNow())),
        5 => new RecordMonitoring(report.Id, IsSafe: true, null),
        6 => new RecordMonitoring(report.Id, IsSafe: false, "Weer geweld."),
        7 => new CloseReport(report.Id, "Het is veilig.", Samples.Settings.Monitoring),
        _ => new ReopenReport(report.Id, "Toch wel."),
    };
}
