using SafeHome.Core.Cases;

namespace SafeHome.Core.Tests.Cases.Links;

public sealed class WhatAJoinedCaseKnows
{
    private static readonly ProtectCase ForAnAndBo = new(["an", "bo"], "Een collega is betrokken.");

    private readonly Story _father = new Story("a").Linked("f");
    private readonly Story _namesake = new Story("b").Until("2026-11-18T12:00:00Z").PointingTo("n", "f");

    [Fact]
    public void It_has_the_reports_of_both_in_the_order_in_which_they_were_linked_and_the_other_has_none()
    {
        var (linked, before) = (_father.Case.Report("f")!.Linked, _namesake.Case);
        _father.Until("2026-11-18T15:00:00Z").Linked("g").Until("2026-11-18T18:00:00Z");
        _namesake.Until("2026-11-18T18:00:00Z");

        _father.Joined(_namesake);

        _father.Case.Reports.Select(report => (report.Id, report.Linked)).ShouldBe(
            [("f", linked), ("n", _namesake.Now), ("g", linked.AddHours(6))]);
        (_namesake.Case.Reports.Count, _namesake.Case.Phase, _namesake.Case.JoinedInto).ShouldBe((0, Phase.Closed, "a"));
        (_namesake.Case.Region, _namesake.Case.Opened).ShouldBe((before.Region, before.Opened));
    }

    [Fact]
    public void Of_what_was_linked_at_one_instant_its_own_goes_first()
    {
        var twin = new Story("b").PointingTo("e", "f");

        _father.Joined(twin).Case.Reports.Select(report => report.Id).ShouldBe(["f", "e"]);
    }

    [Fact]
    public void Where_the_reports_went_is_not_another_household()
    {
        _father.Joined(_namesake);

        (_father.Case.IsApartFrom(_namesake.Case), _namesake.Case.IsApartFrom(_father.Case)).ShouldBe((false, false));
    }

    [Fact]
    public void Whom_one_of_the_two_is_apart_from_the_joined_case_is()
    {
        var (uncle, aunt, grandmother) = (new Story("u").Linked("o"), new Story("t").Linked("p"), new Story("g").Linked("q"));
        _father.PointingTo("f2", "o").Rejected(uncle.Case);
        _namesake.PointingTo("n2", "p").Rejected(aunt.Case);

        _father.Joined(_namesake);

        _father.Case.Apart.ShouldBe(["u", "t"], ignoreOrder: true);
        (_father.Case.IsApartFrom(uncle.Case), _father.Case.IsApartFrom(aunt.Case), _father.Case.IsApartFrom(grandmother.Case)).ShouldBe((true, true, false));
    }

    [Fact]
    public void Who_is_apart_from_a_case_is_apart_from_the_one_that_it_was_joined_to()
    {
        var uncle = new Story("u").PointingTo("o", "n").Rejected(_namesake.Case);

        _father.Joined(_namesake);

        (uncle.Case.IsApartFrom(_father.Case), _father.Case.IsApartFrom(uncle.Case)).ShouldBe((true, true));
    }

    [Fact]
    public void What_was_joined_to_either_is_part_of_it()
    {
        var (son, cousin) = (new Story("s").PointingTo("z", "n"), new Story("k").PointingTo("y", "f"));

        _father.Joined(cousin).Joined(_namesake.Joined(son));

        _father.Case.Absorbed.ShouldBe(["k", "b", "s"]);
    }

    [Fact]
    public void It_is_not_related_to_itself_though_a_report_that_came_pointed_to_it()
    {
        var other = new Story("b").RelatedTo("n", "a", "u");

        _father.Joined(other).Case.RelatedCases.Select(related => related.CaseId).ShouldBe(["u"]);
    }

    [Fact]
    public void Who_was_named_before_the_reports_came_stays_so()
    {
        _namesake.Did(new JoinCases(_father.Case, Moves.OneHousehold).On);
        _father.Did(ForAnAndBo);

        _father.Received(_namesake).Case.Protection!.Staff.ShouldBe(["an", "bo"]);
    }

    [Fact]
    public void Reports_that_nobody_else_may_see_come_so_protected_unless_others_were_named_meanwhile()
    {
        foreach (var (meanwhile, seenBy) in ((ProtectCase, string[])[])[
            (new ProtectCase([], "Niet meer nodig."), ["an", "bo"]), (new ProtectCase(["bo", "cas"], "An is weg."), ["bo", "cas"])])
        {
            var (into, from) = (new Story("a").Linked("f").Did(ForAnAndBo), new Story("b").PointingTo("n", "f").Did(ForAnAndBo));
            from.Did(new JoinCases(into.Case, Moves.OneHousehold).On);

            into.Did(meanwhile).Received(from).Case.Protection!.Staff.ShouldBe(seenBy);
        }
    }
}
