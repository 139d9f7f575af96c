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

    // The third report is linked before the second one: its worker was quicker.
    private static Story Overtaken() => new Story().Linked("a", "1").Linked("c", "3").Proposed("c").LinkedBefore("b", "2");

    private static IReadOnlyList<ProposalMade> ProposalsOf(Case @case, string report) =>
    [
        .. new MakeProposals(report).On(@case, Proposers.Default, DateTimeOffset.UnixEpoch).Cast<ProposalMade>(),
    ];
}
