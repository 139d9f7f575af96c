using SafeHome.Core.Cases;
using SafeHome.Simulation.Engine;

namespace SafeHome.Simulation.Checkers;

/// <summary>Promise 9: every transfer that was offered waited with a running clock, and was answered in time or came back.</summary>
internal static class RunningClocks
{
    // The timer looks every five minutes; a call that fails, or an app that is busy, makes it later.
    private static readonly TimeSpan Slack = TimeSpan.FromHours(1);

    public static IReadOnlyList<string> Check(World world, IReadOnlyList<Case> cases, IReadOnlyDictionary<string, IReadOnlyList<CaseEvent>> histories)
    {
        var wrong = new List<string>();
        foreach (var @case in cases)
        {
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
