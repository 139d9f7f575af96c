using System.Text;
using System.Text.Json.Nodes;
using SafeHome.Core.Matching;
using SafeHome.Core.Matching.Model;

namespace SafeHome.Core.Tests.Matching;

public sealed class ReadingALinkageModel
{
    [Fact]
    public void What_is_written_is_read_again()
    {
        var written = LinkageModelJson.Write(LinkageModel.Shipped);

        LinkageModelJson.Write(LinkageModelJson.Read(new MemoryStream(written))).ShouldBe(written);
    }

    [Fact]
    public void The_model_that_comes_with_the_app_tells_where_it_comes_from()
    {
        LinkageModel.Shipped.Provenance.Data.ShouldNotBeEmpty();
        LinkageModel.Shipped.Provenance.Method.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_missing_level_is_named() =>
        Problems(model => model["fields"]!["Sex"]!.AsObject().Remove("Exact")).ShouldBe(["fields.Sex lacks Exact."]);

    [Fact]
    public void A_missing_field_is_named() =>
        Problems(model => model["fields"]!.AsObject().Remove("Phone")).ShouldBe(["fields lacks Phone."]);

    [Fact]
    public void An_unknown_level_is_named() =>
        Problems(model => model["fields"]!["Sex"]!["Swapped"] = model["fields"]!["Sex"]!["Exact"]!.DeepClone())
            .ShouldBe(["fields.Sex has Swapped, which is unknown."]);

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    [InlineData(-0.1)]
    public void A_probability_lies_between_0_and_1(double probability) =>
        Problems(model => model["fields"]!["Sex"]!["Exact"]!["stranger"] = probability)[0]
            .ShouldBe("fields.Sex.Exact.stranger must lie between 0 and 1.");

    [Fact]
    public void The_levels_of_a_field_add_up_to_1() =>
        Problems(model => model["fields"]!["Sex"]!["Exact"]!["same"] = 0.5)[0].ShouldStartWith("fields.Sex.*.same must add up to 1, and add up to 0.5");

    [Fact]
    public void Possible_lies_below_the_same() =>
        Problems(model => model["thresholds"]!["possible"] = 99).ShouldBe(["thresholds.possible must be below thresholds.same."]);

    [Fact]
    public void It_tells_among_how_many_persons_it_was_trained() =>
        Problems(model => model["start"]!["knownPersons"] = 0).ShouldBe(["start.knownPersons must be 1 or more."]);

    [Fact]
    public void Among_twice_as_many_persons_a_stranger_is_twice_as_likely_and_a_relative_no_more()
    {
        var (model, start) = (LinkageModel.Shipped, LinkageModel.Shipped.Start);

        var twice = model.Among(2 * start.KnownPersons);

        twice.Start.ShouldBe(new StartWeights(start.Stranger - 1, start.Relative, 2 * start.KnownPersons));
        twice.Among(start.KnownPersons).Start.ShouldBe(start);
    }

    [Fact]
    public void Relatives_are_known_of_all_levels_or_of_none()
    {
        Problems(model => model["fields"]!["Sex"]!["Exact"]!.AsObject().Remove("relative"))[0]
            .ShouldBe("fields.Sex.Exact.relative must lie between 0 and 1.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("not JSON")]
    public void Anything_else_is_refused(string text) => Should.Throw<LinkageModelInvalidException>(() => Read(text));

    [Fact]
    public void An_unknown_property_is_refused() => Problems(model => model["extra"] = 1).Count.ShouldBe(1);

    private static IReadOnlyList<string> Problems(Action<JsonNode> change)
    {
        var model = JsonNode.Parse(LinkageModelJson.Write(LinkageModel.Shipped))!;
        change(model);
        return Should.Throw<LinkageModelInvalidException>(() => Read(model.ToJsonString())).Problems;
    }

    private static LinkageModel Read(string text) => LinkageModelJson.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
