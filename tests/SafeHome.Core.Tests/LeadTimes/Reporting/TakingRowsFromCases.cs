using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Core.LeadTimes.Reporting;
using SafeHome.Core.Routing;
using SafeHome.Core.Tests.Cases;
using SafeHome.Core.Tests.Routing;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Tests.LeadTimes.Reporting;

public sealed class TakingRowsFromCases
{
    [Fact]
    public void Every_report_of_a_case_has_a_row_with_its_clocks_and_transfers()
    {
        var story = new Story().Linked("one").Proposed("one").Transferred("one").Offered().Refused().Transferred("one").Offered(2).Accepted(2).Linked("two");

        var rows = Of(story);

        rows.Select(row => (row.Municipality, row.Source, row.Urgency)).ShouldBe(
        [
            (Rows.Amersfoort, "justitieEnVeiligheid", Urgency.Regular), (Rows.Amersfoort, "justitieEnVeiligheid", null),
        ]);
        rows.Select(row => row.Received).ShouldBe(story.Case.Reports.Select(report => report.Received));
        rows.Select(row => row.FollowUp).ShouldBe(story.Case.Reports.Select(report => report.FollowUp));
        rows[0].Clocks.Select(clock => (clock.Term, clock.Kind, clock.Stopped is null)).ShouldBe(
            [(ClockTerm.Assessment, ClockKind.Norm, false), (ClockTerm.Assessment, ClockKind.Statutory, false)]);
        rows[1].Clocks.ShouldAllBe(clock => clock.Stopped == null && clock.Begun == story.Case.Reports[1].Received);
        rows[0].Transfers.Select(transfer => (transfer.Status, transfer.Clock.Begun, transfer.Clock.Stopped)).ShouldBe(
            story.Case.Referrals.Select(referral => (referral.Status, referral.Offered!.Value, referral.Answered)));
        rows[0].Transfers.ShouldAllBe(transfer => transfer.Receiver == "lokaal-team-GM0307" && transfer.Kind == ReceiverKind.LocalTeam);
        rows[1].Transfers.ShouldBeEmpty();
    }

    [Fact]
    public void A_transfer_counts_from_the_offer()
    {
        var story = new Story().Linked("one").Proposed("one").Transferred("one");

        Of(story).Single().Transfers.ShouldBeEmpty();
        Of(story.Offered()).Single().Transfers.Single().Status.ShouldBe(ReferralStatus.Offered);
    }

    [Fact]
    public void A_household_of_which_the_municipality_is_unknown_counts_in_the_region_of_the_case() =>
        Of(new Story().Linked("one", Story.Facts() with { Municipality = null })).Single().Municipality.ShouldBe(Place.OfUnknownMunicipality("VT20"));

    [Fact]
    public void A_household_that_moved_counts_where_it_lived_when_each_report_came()
    {
        var story = new Story().Linked("one").Linked("two", Story.Facts() with { Municipality = "GM0344" }).Linked("three", Story.Facts() with { Municipality = null });

        Of(story).Select(row => row.Municipality).ShouldBe([Rows.Amersfoort, Rows.Utrecht, Rows.Utrecht]);
    }

    [Fact]
    public void A_proposal_of_mda_counts_whatever_is_decided()
    {
        var story = new Story().Linked("one").Proposed("one", Story.ToLocalTeam with { Receiver = "mdapp-utrecht" }).Linked("two").Proposed("two");

        Of(story).Select(row => row.ProposesMdaPlusPlus).ShouldBe([true, false]);
    }

    [Fact]
    public void A_row_says_the_same_as_one_with_the_same_clocks_and_transfers()
    {
        var story = new Story().Linked("one").Proposed("one").Transferred("one").Offered();
        var before = Of(story).Single();

        before.SaysTheSameAs(Of(story).Single()).ShouldBeTrue();
        before.SaysTheSameAs(Of(story.Accepted()).Single()).ShouldBeFalse();
        before.SaysTheSameAs(before with { Clocks = [] }).ShouldBeFalse();
        before.SaysTheSameAs(before with { ProposesMdaPlusPlus = true }).ShouldBeFalse();
    }

    private static List<ReportRow> Of(Story story)
    {
        var clocks = new CaseClocks(CalendarHistory.Netherlands, Rows.AsOf);
        return [.. new ReportRows(clocks, Receivers.OfUtrechtAndFlevoland, Geography.Netherlands).Of(story.Case).Values];
    }
}
