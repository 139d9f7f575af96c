using SafeHome.Core.Cases;
using SafeHome.Core.Triage;
using SafeHome.Pipeline.Cases;
using SafeHome.Pipeline.Routing;
using SafeHome.Simulation.Engine;

namespace SafeHome.Simulation.Actors;

/// <summary>Triage workers who decide and now and then take a transfer back, and receivers who answer. They look at what there is, call the app, and call again when it fails.</summary>
internal static class Staff
{
    public static async Task DecideAsync(World world, SimulatedProcess people, Apps apps, string name)
    {
        await world.Scheduler.SleepAsync(people, world.Script.StaffComes);
        while (true)
        {
            await world.Scheduler.SleepAsync(people, TimeSpan.FromSeconds(world.Random.Next(1, 60)));
            foreach (var @case in await world.CasesAsync())
            {
                if (WaitsForACall(world, @case)) continue;
                if (@case.Reports.FirstOrDefault(report => report is { Proposal: not null, Decision: null }) is not { } report) continue;
                if (@case.Handler is null && world.Random.Next(6) == 0)
                {
                    await apps.CallAsync<CommandOutcome>(people, pipeline => pipeline.Handle.RunAsync(@case.Id, @case.Version, new ClaimCase(), name));
                    continue;
                }

                var command = Command(world, report);
                await apps.CallAsync<CommandOutcome>(people, pipeline => pipeline.Decide.RunAsync(@case.Id, @case.Version, command, name));
            }
        }
    }

    public static async Task AnswerAsync(World world, SimulatedProcess people, Apps apps)
    {
        while (true)
        {
            await world.Scheduler.SleepAsync(people, TimeSpan.FromSeconds(world.Random.Next(1, 90)));
            foreach (var @case in await world.CasesAsync())
            {
                foreach (var referral in @case.Referrals.Where(referral => referral.Status is ReferralStatus.Offered && !IsSilent(world, @case, referral)))
                {
                    if (world.Random.Next(12) == 0 && @case.Referrals.All(other => other.Status is not ReferralStatus.Withdrawn))
                    {
                        await apps.CallAsync<CommandOutcome>(people, pipeline => pipeline.Withdraw.RunAsync(
                            referral.Id, "Verhuisd.", "an"));
                        continue;
                    }

                    // At most one refusal a case, or a history need not end.
                    var accepts = world.Random.Next(3) > 0 || @case.Referrals.Any(other => other.Status is ReferralStatus.Refused);
                    await apps.CallAsync<CommandOutcome>(people, pipeline => pipeline.Answer.RunAsync(
                        referral.Id, accepts, accepts ? null : "Geen plaats.", referral.Receiver));
                }
            }
        }
    }

    // Some say nothing to the first offer of what is urgent, so that its hour runs out; what has days to answer would take too long to tell.
    private static bool IsSilent(World world, Case @case, Referral referral) =>
        referral.Id.Number == 1 && @case.Id[0] is '0' or '1' && referral.AnswerBefore < world.Time.GetUtcNow().AddHours(2);

    private static bool WaitsForACall(World world, Case @case) =>
        world is { IsCalm: true, Script.StaffIsCalled: true } && AcuteAlarm.Of(@case) is { } alarm && !world.Systems.WereCalled(@case, alarm);

    // Nobody explains what goes as proposed, unless it must be.
    private static string? Motivation(World world, CaseReport report) =>
        WhyMotivate.Whatever(report, Samples.Settings.Clocks(world.Time.GetUtcNow())).Count > 0 ? "Het was druk." : null;

    private static TakeDecision Command(World world, CaseReport report)
    {
        var proposal = report.Proposal!;
        return world.Random.Next(4) switch
        {
            0 => new TakeDecision(report.Id, DecisionCode.NoFollowUp, null, null, "Niet nodig."),
            1 => new TakeDecision(report.Id, DecisionCode.Transfer, null, "save-eemland", "Het kind is niet veilig."),
            _ => new TakeDecision(report.Id, proposal.Decision, proposal.Service, proposal.Receiver, Motivation(world, report)),
        };
    }
}
