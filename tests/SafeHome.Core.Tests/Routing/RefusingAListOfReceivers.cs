using static SafeHome.Core.Tests.Routing.ReceiverList;

namespace SafeHome.Core.Tests.Routing;

public sealed class RefusingAListOfReceivers
{
    private const string Amersfoort = ",\"municipalities\":[\"GM0307\"]";

    [Theory]
    [InlineData("", "cannot be read")]
    [InlineData("null", "is empty")]
    [InlineData("{\"receivers\":null}", "cannot be read")]
    [InlineData("{\"receivers\":[{}]}", "cannot be read")]
    [InlineData("{\"receivers\":[],\"extra\":1}", "cannot be read")]
    [InlineData("{\"receivers\":[{\"id\":\"a\",\"kind\":\"team\",\"name\":\"A\",\"municipalities\":[\"GM0307\"],\"answerWithinWorkingDays\":5}]}", "$.receivers[0].kind")]
    public void What_is_no_list_is_refused_with_the_place_where_it_stops(string json, string expected) => RefusedText(json).ShouldContain(expected);

    [Theory]
    [InlineData("", "serves no municipality and no region")]
    [InlineData(",\"municipalities\":[]", "serves no municipality and no region")]
    [InlineData(",\"municipalities\":[null]", "not a municipality")]
    [InlineData(",\"municipalities\":[\"GM9999\"]", "'GM9999', which is not a municipality")]
    [InlineData(",\"municipalities\":[\"GM0620\"]", "'GM0620', which ended (… to 2018-12-31): it is GM1961 (Vijfheerenlanden) now")]
    [InlineData(",\"regions\":[\"VT16\"]", "'VT16', which is no Veilig Thuis region")]
    [InlineData(Amersfoort + ",\"postcodes\":[\"1315\"]", "'1315', which do not lie in a municipality that it serves")]
    [InlineData(Amersfoort + ",\"postcodes\":[\"381\"]", "'381', which do not lie")]
    [InlineData(Amersfoort + ",\"validFrom\":\"2026-01-02\",\"validUntil\":\"2026-01-01\"", "ends before it begins (2026-01-02 to 2026-01-01)")]
    [InlineData(Amersfoort + ",\"answerUrgentWithinHours\":0", "1 to 240 hours")]
    [InlineData(Amersfoort + ",\"answerUrgentWithinHours\":241", "1 to 240 hours")]
    [InlineData(Amersfoort + ",\"places\":{\"perYear\":-1}", "places of 'a'")]
    [InlineData(Amersfoort + ",\"places\":{\"perYear\":10,\"free\":2}", "the day as of which")]
    [InlineData(Amersfoort + ",\"places\":{\"perYear\":10,\"free\":-1,\"asOf\":\"2026-01-01\"}", "places of 'a'")]
    [InlineData(Amersfoort + ",\"telephone\":\"1\"", "cannot be read")]
    [InlineData(Amersfoort + Amersfoort, "cannot be read")]
    [InlineData(Amersfoort + "\n,\"regions\":{}", "(line 2)")]
    public void A_receiver_that_cannot_be_is_refused_with_what_to_repair(string more, string expected) => Refused(One("a", more)).ShouldContain(expected);

    [Theory]
    [InlineData("")]
    [InlineData(",\"answerUrgentWithinHours\":1")]
    [InlineData(",\"answerUrgentWithinHours\":240")]
    [InlineData(",\"places\":{\"perYear\":0}")]
    [InlineData(",\"places\":{\"perYear\":10,\"free\":0,\"asOf\":\"2026-01-01\"}")]
    [InlineData(",\"validFrom\":\"2026-01-01\",\"validUntil\":\"2026-01-01\"")]
    public void A_receiver_that_can_be_is_taken_up_to_the_bounds(string more)
    {
        var receiver = Read(One("a", Amersfoort + more)).Find("a")!;

        receiver.Municipalities.ShouldBe(["GM0307"]);
        (receiver.Regions.Count, receiver.Postcodes.Count, receiver.Criteria.Count).ShouldBe((0, 0, 0));
    }

    [Theory]
    [InlineData("", "no id")]
    [InlineData("a b", "only have letters, digits and hyphens")]
    [InlineData("a~b", "only have letters, digits and hyphens")]
    public void An_id_can_stand_in_an_address(string id, string expected) => Refused(One(id, Amersfoort)).ShouldContain(expected);

    [Fact]
    public void A_receiver_has_a_name() => Refused(One("a", Amersfoort).Replace("\"Team\"", "\"\"", StringComparison.Ordinal)).ShouldContain("no name");

    [Fact]
    public void A_kind_is_a_word_and_no_number() => Refused(One("a", Amersfoort).Replace("\"save\"", "1", StringComparison.Ordinal)).ShouldContain("cannot be read");

    [Theory]
    [InlineData("0")]
    [InlineData("61")]
    public void A_term_for_the_answer_has_bounds(string days) => Refused(One("a", Amersfoort, days)).ShouldContain("1 to 60");

    [Theory]
    [InlineData("1")]
    [InlineData("60")]
    public void A_term_for_the_answer_may_be_at_a_bound(string days) => Read(One("a", Amersfoort, days)).All.Count.ShouldBe(1);

    [Fact]
    public void Two_receivers_with_one_id_are_refused() =>
        Refused(One("a", Amersfoort), One("a", ",\"municipalities\":[\"GM0308\"]")).ShouldContain("'a' is in the list twice");

    [Theory]
    [InlineData(Amersfoort, Amersfoort, "GM0307")]
    [InlineData(Amersfoort, ",\"regions\":[\"VT20\"]", "GM0307")]
    [InlineData(Amersfoort + ",\"validUntil\":\"2026-06-30\"", Amersfoort + ",\"validFrom\":\"2026-06-30\"", "GM0307")]
    [InlineData(Amersfoort + ",\"postcodes\":[\"3817\",\"3818\"]", Amersfoort + ",\"postcodes\":[\"3818\"]", "3818")]
    public void Two_of_one_kind_never_serve_one_area_at_one_time(string first, string second, string area) =>
        Refused(One("a", first), One("b", second)).ShouldContain($"both serve '{area}' at one time");

    [Fact]
    public void Two_that_overlap_are_found_whatever_the_order_of_the_list() =>
        Refused(
            One("a", Amersfoort + ",\"validUntil\":\"2026-06-30\""),
            One("c", Amersfoort + ",\"validFrom\":\"2028-01-01\""),
            One("b", Amersfoort + ",\"validFrom\":\"2026-06-30\",\"validUntil\":\"2027-12-31\""))
        .ShouldStartWith("The receivers 'a' (… to 2026-06-30) and 'b' (2026-06-30 to 2027-12-31)");

    [Theory]
    [InlineData("")]
    [InlineData(",\"validUntil\":\"2026-12-31\"")]
    [InlineData(",\"validFrom\":\"2026-01-01\"")]
    public void Where_areas_have_a_team_the_rest_of_the_municipality_needs_one_all_that_time(string rest)
    {
        string[] list = rest == ""
            ? [One("near", Amersfoort + ",\"postcodes\":[\"3817\"]")]
            : [One("near", Amersfoort + ",\"postcodes\":[\"3817\"]"), One("rest", Amersfoort + rest)];

        Refused(list).ShouldContain("serves some postcodes of 'GM0307', but nobody serves the rest");
    }

    [Fact]
    public void Two_after_each_other_may_serve_the_rest_in_any_order_of_the_list() => Read(
        One("near", Amersfoort + ",\"postcodes\":[\"3817\"]"),
        One("rest-2", Amersfoort + ",\"validFrom\":\"2027-01-01\""),
        One("rest-1", Amersfoort + ",\"validUntil\":\"2026-12-31\"")).All.Count.ShouldBe(3);

    [Theory]
    [InlineData(",\"validFrom\":\"2026-01-01\",\"validUntil\":\"2026-12-31\"")]
    [InlineData(",\"validFrom\":\"2025-01-01\",\"validUntil\":\"2027-12-31\"")]
    [InlineData("")]
    public void Who_serves_the_rest_is_needed_only_while_the_area_has_a_team(string rest) => Read(
        One("near", Amersfoort + ",\"postcodes\":[\"3817\"],\"validFrom\":\"2026-01-01\",\"validUntil\":\"2026-12-31\""),
        One("rest", Amersfoort + rest)).All.Count.ShouldBe(2);

    [Fact]
    public void A_gap_of_one_day_is_too_much() => Refused(
        One("near", Amersfoort + ",\"postcodes\":[\"3817\"]"),
        One("rest-1", Amersfoort + ",\"validUntil\":\"2026-12-30\""),
        One("rest-2", Amersfoort + ",\"validFrom\":\"2027-01-01\"")).ShouldContain("but nobody serves the rest");
}
