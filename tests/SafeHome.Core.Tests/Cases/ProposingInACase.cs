using SafeHome.Core.Cases;
using SafeHome.Core.Tests.Triage;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Tests.Cases;

public sealed class ProposingInACase
{
    [Fact]
    public void Two_earlier_reports_make_a_pattern()
    {
        var @case = new Story().Linked("a", "1").Linked("b", "2").Linked("c", "3").Case;

        ProposalsOf(@case, "b").ShouldHaveSingleItem().Proposal.Urgency.ShouldBe(Urgency.Regular);
        ProposalsOf(@case, "c").ShouldHaveSingleItem().Proposal.Urgency.ShouldBe(Urgency.Elevated);
    }

    [Fact]
    public void Reports_about_one_incident_count_once_and_the_own_incident_not_at_all()
    {
        var @case = new Story().Linked("a", "1").Linked("b", "1").Linked("c", "1").Linked("d", "2").Case;

        ProposalsOf(@case, "c")[0].Proposal.Urgency.ShouldBe(Urgency.Regular);
        ProposalsOf(@case, "d")[0].Proposal.Urgency.ShouldBe(Urgency.Regular);
    }

    [Fact]
    public void A_report_that_was_overtaken_by_an_earlier_one_gets_a_new_proposal()
    {
        var made = ProposalsOf(Overtaken().Case, "b");

        made.Select(e => (e.ReportId, e.Proposal.Urgency)).ShouldBe([("b", Urgency.Regular), ("c", Urgency.Elevated)]);
    }

    [Fact]
    public void A_report_that_a_person_has_decided_on_keeps_its_proposal() =>
        ProposalsOf(Overtaken().Transferred("c").Case, "b").ShouldHaveSingleItem().ReportId.ShouldBe("b");

    [Fact]
    public void A_proposal_that_would_say_the_same_is_not_made_again()
    {
        var @case = new Story().Linked("b", "2").Proposed("b", ProposalsOf(new Story().Linked("b", "2").Case, "b")[0].Proposal).LinkedBefore("a", "1").Case;

        ProposalsOf(@case, "a").ShouldHaveSingleItem().ReportId.ShouldBe("a");
    }

    [Fact]
    public void A_transfer_that_came_back_is_proposed_to_whoever_comes_next_and_not_to_the_same_receiver_again()
    {
        var story = Repeated();
        var made = Return(story, story.Case, story.Answer(new AnswerReferral(Story.Transfer(1), false, "Geen plaats.")));

        made.Count.ShouldBe(2);
        var proposal = made[1].ShouldBeOfType<ProposalMade>().Proposal;
        (proposal.Decision, proposal.Receiver).ShouldBe((DecisionCode.Transfer, "lokaal-team-GM0307"));
        proposal.Reasons.ShouldContain(new Reason("kwamTerug", "MDA++ Utrecht nam deze melding niet over; voorgesteld wordt wie daarna in aanmerking komt."));
        proposal.Reasons.ShouldContain(reason => reason.Rule == "P60-mda");
    }

    [Fact]
    public void So_it_is_with_one_that_was_withdrawn_or_left_without_an_answer()
    {
        var story = Repeated();
        var end = story.Case.Referrals[0].AnswerBefore!.Value;

        Return(story, story.Case, story.Withdraw(new WithdrawReferral(Story.Transfer(1), "Vergissing.")))[1]
            .ShouldBeOfType<ProposalMade>().Proposal.Receiver.ShouldBe("lokaal-team-GM0307");
        Return(story, story.Case, new LapseReferral(Story.Transfer(1)).On(story.Case, end))[1]
            .ShouldBeOfType<ProposalMade>().Proposal.Receiver.ShouldBe("lokaal-team-GM0307");
    }

    [Fact]
    public void Where_nobody_else_can_take_it_Veilig_Thuis_keeps_the_report()
    {
        var story = Repeated().Refused();
        story.Decided(new TakeDecision("r", DecisionCode.Transfer, null, "lokaal-team-GM0307", "Wel plaats.")).Offered(2);

        var made = Return(story, story.Case, story.Answer(new AnswerReferral(Story.Transfer(2), false, "Ook vol.")));

        var proposal = made[1].ShouldBeOfType<ProposalMade>().Proposal;
        (proposal.Decision, proposal.Service, proposal.Receiver).ShouldBe((DecisionCode.VeiligThuisActs, Service.ConditionsAndFollowUp, null));
        proposal.Reasons.Count(reason => reason.Rule == "kwamTerug").ShouldBe(2);
    }

    [Fact]
    public void An_acceptance_proposes_nothing()
    {
        var story = Repeated();

        Return(story, story.Case, story.Answer(new AnswerReferral(Story.Transfer(1), true, null))).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_refusal_that_is_told_again_proposes_nothing()
    {
        var story = Repeated().Refused();

        Return(story, story.Case, story.Answer(new AnswerReferral(Story.Transfer(1), false, "Geen plaats."))).ShouldBeEmpty();
    }

    [Fact]
    public void After_reports_came_or_left_each_that_waits_for_a_decision_is_proposed_again()
    {
        var story = new Story().Linked("a", "1").Linked("b", "2").Linked("c", "3").Proposed("a").Proposed("b").Transferred("a");

        var made = MakeProposals.Again(story.Case, Proposers.Default, story.Now).Cast<ProposalMade>();

        made.Select(e => (e.ReportId, e.Proposal.Urgency)).ShouldBe([("b", Urgency.Regular), ("c", Urgency.Elevated)]);
    }

    [Fact]
    public void Where_nothing_would_be_proposed_anew_nothing_is()
    {
        var story = new Story().Linked("a", "1");
        story.Happen(MakeProposals.Again(story.Case, Proposers.Default, story.Now));

        MakeProposals.Again(story.Case, Proposers.Default, story.Now).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_proposed_for_a_report_of_another_case() =>
        Should.Throw<ArgumentException>(() => ProposalsOf(new Story().Linked("a").Case, "b")).Message.ShouldStartWith("The report does not belong to the case.");

    // Offered to MDA++: a pattern that help did not break.
    private static Story Repeated()
    {
        var facts = Story.Facts() with { Violence = ["partnergeweld"], Signals = ["herhaling", "hulpZonderResultaat"], Minors = 1, YoungestAge = 7 };
        return new Story().Linked("r", facts).Proposed("r").Decided(new TakeDecision("r", DecisionCode.Transfer, null, "mdapp-utrecht", "Een patroon.")).Offered();
    }

    private static IReadOnlyList<CaseEvent> Return(Story story, Case before, CommandResult result) =>
        MakeProposals.AfterReturn(result, before, Proposers.Default, story.Now).Events;

    // The third report is linked before the second one: its worker was quicker.
    private static Story Overtaken() => new Story().Linked("a", "1").Linked("c", "3").Proposed("c").LinkedBefore("b", "2");

    private static IReadOnlyList<ProposalMade> ProposalsOf(Case @case, string report) =>
    [
        .. new MakeProposals(report).On(@case, Proposers.Default, DateTimeOffset.UnixEpoch).Cast<ProposalMade>(),
    ];
}
