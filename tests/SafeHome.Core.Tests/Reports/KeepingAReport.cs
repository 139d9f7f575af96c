using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using SafeHome.Core.Reports;

namespace SafeHome.Core.Tests.Reports;

public sealed class KeepingAReport
{
    [Fact]
    public void What_is_written_can_be_opened_again_without_loss() =>
        Prop.ForAll(ReportGenerator.Any, report =>
        {
            var opened = ReportJson.Open(ReportJson.Write(report));
            ReportGenerator.Describe(opened).ShouldBe(ReportGenerator.Describe(report));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_report_always_gives_the_same_bytes() =>
        Prop.ForAll(ReportGenerator.Any, report =>
        {
            var bytes = ReportJson.Write(report);
            ReportJson.Write(ReportJson.Open(bytes)).ShouldBe(bytes);
            ReportJson.Write(ReportGenerator.Copy(report)).ShouldBe(bytes);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Two_different_reports_give_different_bytes() =>
        Prop.ForAll(ReportGenerator.Any, ReportGenerator.Any, (one, other) =>
            (ReportGenerator.Describe(one) == ReportGenerator.Describe(other)) ==
            ReportJson.Write(one).AsSpan().SequenceEqual(ReportJson.Write(other))).QuickCheckThrowOnFailure();

    [Fact]
    public void White_space_order_of_fields_and_offset_of_the_sender_do_not_matter()
    {
        var reordered = Reverse(JsonNode.Parse(Example.Json)!).ToJsonString(new JsonSerializerOptions { WriteIndented = true })
            .Replace("2026-11-20T23:41:00\\u002B01:00", "2026-11-20T22:41:00.000Z");
        reordered.ShouldContain("22:41:00.000Z");

        Written(reordered).ShouldBe(Written(Example.Json));
    }

    [Fact]
    public void Another_word_gives_other_bytes() =>
        Written(Example.With("/verzoek", "\"Graag beoordelen.\"")).ShouldNotBe(Written(Example.Json));

    [Fact]
    public void It_is_compact_and_leaves_letters_as_they_are()
    {
        var text = Encoding.UTF8.GetString(Written(Example.With("/verzoek", "\"Zoë & <Bram>'s\"")));

        text.ShouldContain("\"request\":\"Zoë & <Bram>'s\"");
        text.ShouldNotContain("\n");
        text.ShouldNotContain("null");
    }

    [Fact]
    public void The_stored_form_does_not_depend_on_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        var expected = Written(Example.Json);
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
            Written(Example.Json).ShouldBe(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"persons\":[{\"bsn\":\"123456789\"}]}")]
    public void What_was_never_a_report_does_not_open(string json) =>
        Should.Throw<JsonException>(() => ReportJson.Open(Encoding.UTF8.GetBytes(json)));

    private static byte[] Written(string json) => ReportJson.Write(Example.Read(json).Report.ShouldNotBeNull());

    private static JsonNode Reverse(JsonNode node) => node switch
    {
        JsonObject fields => new JsonObject(fields.Reverse().Select(field =>
            KeyValuePair.Create(field.Key, field.Value is null ? null : Reverse(field.Value)))),
        JsonArray items => new JsonArray([.. items.Select(item => item is null ? null : Reverse(item))]),
        _ => node.DeepClone(),
    };
}
