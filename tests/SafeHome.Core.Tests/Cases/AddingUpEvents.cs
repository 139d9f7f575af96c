using System.Text.Json;
using SafeHome.Core.Cases;
using SafeHome.Core.Matching;
using SafeHome.Core.Tests.Cases.Links;
using SafeHome.Core.Tests.Matching;

namespace SafeHome.Core.Tests.Cases;

public sealed class AddingUpEvents
{
    [Fact]
    public void A_case_that_is_kept_event_by_event_is_the_case_that_its_events_add_up_to()
    {
        var story = new Story().Linked("r", null, Someone.Named("Berg", "Sanne")).Proposed("r").Transferred("r").Offered().Refused()
            .Linked("s", link => link with { Region = "VT21" }).Proposed("s").Did(new ClaimCase()).Transferred("r").Transferred("s").Offered(3).Accepted(3);
        var kept = new Case { Id = "c" };

        for (var count = 1; count <= story.Events.Count; count++)
        {
            kept = kept.After([story.Events[count - 1]]);
            JsonSerializer.Serialize(kept).ShouldBe(JsonSerializer.Serialize(Case.From("c", story.Events.Take(count))));
        }

        (kept.Version, kept.Opened, kept.Changed, kept.Region).ShouldBe((story.Events.Count, story.Events[0].At, story.Now, "VT20"));
        kept.NextReferral.ShouldBe(Story.Transfer(4));
    }

    [Fact]
    public void A_case_in_which_nothing_happened_is_nowhere()
    {
        var @case = Case.From("c", []);

        (@case.Version, @case.Region, @case.Opened, @case.Changed, @case.Phase, @case.Urgency).ShouldBe((0, "", default, default, Phase.Closed, null));
        @case.NextReferral.ShouldBe(Story.Transfer(1));
    }

    [Fact]
    public void A_machine_whose_clock_is_behind_does_not_make_the_last_change_earlier()
    {
        var story = new Story().Linked("r");
        CaseEvent late = new ProposalMade(story.Now.AddHours(-1), CaseEvent.System, "r", Story.ToLocalTeam);

        story.Case.After([late]).Changed.ShouldBe(story.Now);
        Case.From("c", [.. story.Events, late]).Changed.ShouldBe(story.Now);
    }

    [Fact]
    public void Reports_that_move_take_all_events_to_add_up()
    {
        var story = new Story().Linked("r").Linked("s");
        var before = story.Case;
        var own = story.SplitOff("d", "s");

        foreach (var moved in (CaseEvent[])[story.Events[^1], own.Events[^1]])
            Should.Throw<ArgumentException>(() => before.After([moved])).Message.ShouldContain("whole history");
    }

    [Fact]
    public void The_municipality_is_that_of_the_latest_report_that_knew_it()
    {
        var story = new Story().Linked("r", Story.Facts() with { Municipality = "GM0307" }).Linked("s", Story.Facts() with { Municipality = null });
        story.Case.Municipality.ShouldBe("GM0307");

        story.Linked("t", Story.Facts() with { Municipality = "GM0344" }).Case.Municipality.ShouldBe("GM0344");
    }

    [Fact]
    public void A_case_that_two_reports_point_to_is_related_once() =>
        new Story().RelatedTo("r", "a", "b").RelatedTo("s", "b", "d").Case.RelatedCases.Select(related => related.CaseId).ShouldBe(["a", "b", "d"]);
}
