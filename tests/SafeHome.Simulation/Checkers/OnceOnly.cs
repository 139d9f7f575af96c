using System.Text.Json;
using SafeHome.Core.Cases;
using SafeHome.Core.Cases.Progress;

namespace SafeHome.Simulation.Checkers;

/// <summary>Promise 3: an effect happens once; and a case is what its events add up to.</summary>
internal static class OnceOnly
{
    public static IReadOnlyList<string> Check(IReadOnlyList<Case> cases, IReadOnlyDictionary<string, IReadOnlyList<CaseEvent>> histories)
    {
        var wrong = new List<string>();
        var all = histories.Values.SelectMany(events => events).ToList();
        Twice(wrong, "linked", all.OfType<ReportLinked>().Select(e => e.ReportId));
        Twice(wrong, "told an outcome", all.OfType<FeedbackGiven>().Select(e => $"{e.ReportId} {e.Outcome}"));
        Twice(wrong, "offered", all.OfType<ReferralOffered>().Select(e => $"{e.Referral}"));
        Twice(wrong, "brought to an end", EndsOf(all));
        Twice(wrong, "informed of", all.OfType<NoticeGiven>().Select(e => $"{e.ReportId} {e.Notice}"));
        Twice(wrong, "sent", all.OfType<FeedbackSent>().Select(e => $"{e.ReportId} {e.Number}"));
        Twice(wrong, "told to its receiver", all.OfType<ReferralAnnounced>().Select(e => $"{e.Referral}"));
        Twice(wrong, "told to its receiver", all.OfType<NoticeAnnounced>().Select(e => $"{e.ReportId} {e.Notice}"));
        foreach (var @case in cases)
        {
            var events = histories[@case.Id];
            foreach (var proposals in StandingEvents.Of(events).OfType<ProposalMade>().GroupBy(e => e.ReportId, e => e.Proposal, StringComparer.Ordinal))
            {
                // A report that was overtaken by an earlier one gets another proposal, never the same one.
                if (proposals.Zip(proposals.Skip(1)).Any(pair => pair.First.SaysTheSameAs(pair.Second))) wrong.Add("promise 3: the same proposal was made twice");
            }

            foreach (var report in @case.Reports)
            {
                var decisions = all.OfType<DecisionTaken>().Count(e => e.ReportId == report.Id);
                var cameBack = @case.Referrals.Count(r => r.ReportId == report.Id && r.CameBack);
                if (decisions > cameBack + AskedAgain(all, report.Id) + 1) wrong.Add("promise 3: a report was decided on twice");
            }

            if (TextOf(Case.From(@case.Id, events)) != TextOf(@case)) wrong.Add("promise 3: a case is not what its events add up to");
        }

        return wrong;
    }

    // A service that was done, a report that was opened again, and a household that was found unsafe each ask for a decision.
    private static int AskedAgain(IEnumerable<CaseEvent> all, string reportId) => all.Count(happened =>
        happened is ServiceCompleted or ReportReopened or MonitoringDone { IsSafe: false } && ((IConcernsReport)happened).ReportId == reportId);

    private static IEnumerable<string> EndsOf(IReadOnlyList<CaseEvent> events) =>
        events.Select(happened => happened switch
        {
            ReferralAnswered e => $"{e.Referral}",
            ReferralWithdrawn e => $"{e.Referral}",
            ReferralLapsed e => $"{e.Referral}",
            _ => null,
        }).OfType<string>();

    private static void Twice(List<string> wrong, string what, IEnumerable<string> effects)
    {
        foreach (var effect in effects.GroupBy(effect => effect, StringComparer.Ordinal).Where(same => same.Count() > 1))
            wrong.Add($"promise 3: {effect.Key} was {what} {effect.Count()} times");
    }

    private static string TextOf(Case @case) => JsonSerializer.Serialize(@case);
}
