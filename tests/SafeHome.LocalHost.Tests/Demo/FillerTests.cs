using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SafeHome.LocalHost.Demo;

namespace SafeHome.LocalHost.Tests.Demo;

public sealed class FillerTests
{
    private static readonly byte[] Report = Encoding.UTF8.GetBytes(
        """{ "referentienummer": "é-1", "zorgelijkeSituatie": { "situatieSchets": "Coördinatie: \"ruzie\".\n" } }""");

    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(921_600)]
    public void A_report_grows_to_exactly_so_many_bytes_and_keeps_what_it_says(int bytes)
    {
        var filled = Filler.FillUp(Report, bytes);

        filled.Length.ShouldBe(bytes);
        var root = JsonNode.Parse(filled.Span)!;
        root["referentienummer"]!.GetValue<string>().ShouldBe("é-1");
        root["zorgelijkeSituatie"]!["situatieSchets"]!.GetValue<string>().ShouldStartWith("Coördinatie: \"ruzie\".\nConsult: ");
    }

    [Fact]
    public void A_report_that_is_large_enough_stays_as_it_is() => Filler.FillUp(Report, 10).ToArray().ShouldBe(Report);

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "zorgelijkeSituatie": { } }""")]
    public void What_is_no_report_is_refused(string text) =>
        Should.Throw<JsonException>(() => Filler.FillUp(Encoding.UTF8.GetBytes(text), 1000));
}
