using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Simulation.Actors;
using SafeHome.Simulation.Engine;

namespace SafeHome.Simulation.Checkers;

/// <summary>
/// Promise 9: every transfer that was offered waited with a running clock, and was answered in time or came back. Promise 10: every open case
/// has a running clock.
/// </summary>
internal static class RunningClocks
{
    // The timer looks every five minutes; a call that fails, or an app that is busy, makes it later.
    private static readonly TimeSpan Slack = TimeSpan.FromHours(1);

    public static IReadOnlyList<string> Check(World world, IReadOnlyList<Case> cases, IReadOnlyDictionary<string, IReadOnlyList<CaseEvent>> histories)
    {
        var wrong = new List<string>();
        var clocks = Samples.Settings.Clocks(world.Time.GetUtcNow());
        foreach (var @case in cases)
        {
            // Data are kept and persons informed whether the case is open or not.
            var runs = clocks.Of(@case).Any(clock => clock.IsRunning && clock.Term is not (ClockTerm.Retention or ClockTerm.Informing));
            if (runs == @case.Phase is Phase.Closed) wrong.Add($"promise 10: case {@case.Id} is {@case.Phase}, and a clock {(runs ? "runs" : "does not run")}");
            foreach (var referral in @case.Referrals.Where(referral => referral.Offered is not null))
            {
                if (referral.AnswerBefore is not { } before) wrong.Add($"promise 9: transfer {referral.Id} waits without a clock");
                else if (referral.IsOpen && world.Time.GetUtcNow() > before + Slack) wrong.Add($"promise 9: transfer {referral.Id} was left without an answer");
            }

            foreach (var lapsed in StandingEvents.Of(histories[@case.Id]).OfType<ReferralLapsed>().Where(e => e.At < @case.Referral(e.Referral)!.AnswerBefore))
                wrong.Add($"promise 9: transfer {lapsed.Referral} of {@case.Id} came back before its time");
        }

        return wrong;
    }
}
