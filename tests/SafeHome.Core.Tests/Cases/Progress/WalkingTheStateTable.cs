using FsCheck;
using FsCheck.Fluent;
using SafeHome.Core.Cases;
using SafeHome.Core.Cases.Progress;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Tests.Cases.Progress;

/// <summary>Whatever people and receivers do, in whatever order.</summary>
public sealed class WalkingTheStateTable
{
    [Fact]
    public void No_sequence_of_commands_reaches_a_state_outside_the_table() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Walks, walk =>
    {
        var story = new Walk();
        return walk.All(turn =>
        {
            var before = story.Case;
            story.Turn(turn);
            return story.Case.Reports.All(report => before.Report(report.Id) is not { } was || was.State == report.State || IsInTheTable(was.State, report.State));
        });
    }));

    [Fact]
    public void A_command_is_refused_exactly_where_the_table_does_not_allow_its_step() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Walks, walk =>
    {
        var story = new Walk();
        return walk.All(turn => story.Turn(turn) is not { } tried || StateTable.Allows(tried.From, tried.Step) == tried.Result.Refusal is null);
    }));

    [Fact]
    public void Every_transfer_waits_with_a_running_clock_or_is_answered() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Walks, walk =>
    {
        var story = new Walk();
        return walk.All(turn =>
        {
            story.Turn(turn);
            var clocks = Clocks(story).Where(clock => clock is { Term: ClockTerm.Offer or ClockTerm.TransferAnswer, IsRunning: true }).ToList();
            return story.Case.Referrals.Count(referral => referral.IsOpen) == clocks.Count;
        });
    }));

    [Fact]
    public void Every_open_case_has_a_running_clock() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Walks, walk =>
    {
        var story = new Walk();
        return walk.All(turn =>
        {
            story.Turn(turn);
            return story.Case.Phase is Phase.Closed == !Clocks(story).Any(clock => clock.IsRunning && clock.Term is not (ClockTerm.Retention or ClockTerm.Informing));
        });
    }));

    [Fact]
    public void Every_state_is_reached_and_can_be_left()
    {
        var reached = StateTable.All.Select(one => one.To).Append(ReportState.AwaitingProposal).Distinct().Order();

        reached.ShouldBe(Enum.GetValues<ReportState>());
        StateTable.All.Select(one => one.From).Distinct().Order().ShouldBe(Enum.GetValues<ReportState>());
        StateTable.All.Select(one => one.Step).Distinct().Order().ShouldBe(Enum.GetValues<Step>());
    }

    private static Arbitrary<int[]> Walks => Gen.Choose(0, 9_999).ArrayOf(40).ToArbitrary();

    // Closing and accepting can be followed by the planning of monitoring in one go.
    private static bool IsInTheTable(ReportState from, ReportState to) =>
        StateTable.All.Any(one => one.From == from && (one.To == to || (one.To is ReportState.Closed && to is ReportState.Monitoring)));

    private static IReadOnlyList<TermClock> Clocks(Walk story) => new CaseClocks(CalendarHistory.Netherlands, story.Now).Of(story.Case);

    /// <summary>A case to which anything is done, wanted there or not.</summary>
    private sealed class Walk
    {
        private static readonly string[] Reports = ["r", "s"];

        private readonly Story _story = new Story().Linked("r").Linked("s");

        public Case Case => _story.Case;

        public DateTimeOffset Now => _story.Now;

        /// <summary>Does one thing, chosen by a number; answers what came of it, or null for what the app does itself.</summary>
        public (ReportState From, Step Step, CommandResult Result)? Turn(int number)
        {
            var report = Reports[number % 2];
            var from = Case.Report(report)!.State;
            if (Command(report, number / 2) is not var (step, command))
            {
                Run(report);
                return null;
            }

            var result = command();
            _story.Happen(result.Events);
            return (from, step, result);
        }

        private (Step Step, Func<CommandResult> Command)? Command(string report, int choice) => (choice % 16) switch
        {
            0 => (Step.DecideService, () => _story.Decide(new TakeDecision(report, DecisionCode.VeiligThuisActs, Service.Investigation, null, "Zo."))),
            1 => (Step.DecideService, () => _story.Decide(new TakeDecision(report, DecisionCode.VeiligThuisActs, Service.ConditionsAndFollowUp, null, "Zo."))),
            2 => (Step.DecideTransfer, () => _story.Decide(new TakeDecision(report, DecisionCode.Transfer, null, "lokaal-team-GM0307", "Zo."))),
            3 => (Step.DecideNothing, () => _story.Decide(new TakeDecision(report, DecisionCode.NoFollowUp, null, null, "Zo."))),
            4 => (Step.DecideService, () => _story.Decide(new TakeDecision(report, DecisionCode.RegionalCustomWork, null, null, "Zo."))),
            5 => (Step.StartService, () => _story.Do(new StartService(report))),
            6 => (Step.CompleteService, () => _story.Do(new CompleteService(report, OutcomeFor(report), null))),
            7 => (Step.BreakOffService, () => _story.Do(new CompleteService(report, ServiceOutcome.Unfinished, "Zo."))),
            8 => (Step.Close, () => _story.Do(new CloseReport(report, "Zo.", MonitoringMoments.Usual))),
            9 => (Step.Reopen, () => _story.Do(new ReopenReport(report, "Zo."))),
            10 => (Step.FindSafe, () => _story.Do(new RecordMonitoring(report, IsSafe: true, null))),
            11 => (Step.FindUnsafe, () => _story.Do(new RecordMonitoring(report, IsSafe: false, "Zo."))),
            12 when Open(report) is { } open => (Step.Accept, () => _story.Answer(new AnswerReferral(open, Accepted: true, null))),
            13 when Open(report) is { } open => (Step.Refuse, () => _story.Answer(new AnswerReferral(open, Accepted: false, "Zo."))),
            14 when Open(report) is { } open => (Step.Withdraw, () => _story.Withdraw(new WithdrawReferral(open, "Zo."))),
            _ => null,
        };

        private ServiceOutcome? OutcomeFor(string report) =>
            Case.Report(report)!.Services is [.., { Kind: Service.Investigation }] ? ServiceOutcome.Confirmed : null;

        private ReferralId? Open(string report) => Case.Referrals.FirstOrDefault(referral => referral.ReportId == report && referral.Status is ReferralStatus.Offered)?.Id;

        // What the app does by itself.
        private void Run(string report)
        {
            if (Case.Report(report)!.Proposal is null) _story.Proposed(report);
            else if (Case.Referrals.FirstOrDefault(referral => referral.Status is ReferralStatus.Decided) is { } decided) _story.Offered(decided.Id.Number);
        }
    }
}
