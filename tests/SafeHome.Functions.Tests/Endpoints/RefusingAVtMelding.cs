using System.Net;
using System.Text;
using SafeHome.Functions.Tests.Support;
using SafeHome.Testing.Stuf;

namespace SafeHome.Functions.Tests.Endpoints;

public class RefusingAVtMelding
{
    private const int Mebibyte = 1024 * 1024;

    public static TheoryData<string, string, string> Hostile => new()
    {
        { "nothing", "", "StUF055" },
        { "no XML", "{\"soort\":\"VT\"}", "StUF055" },
        { "another document", "<html/>", "StUF055" },
        { "another message", "<JZ:vtTerugkoppelingDi01 xmlns:JZ=\"http://www.stufstandaarden.nl/koppelvlak/jz0100\"/>", "StUF037" },
        { "another namespace", "<vtMeldingDi01 xmlns=\"http://www.stufstandaarden.nl/koppelvlak/jz0200\"/>", "StUF004" },
        { "an empty message", "<vtMeldingDi01 xmlns=\"http://www.stufstandaarden.nl/koppelvlak/jz0100\"/>", "StUF055" },
        { "an empty envelope", $"<Envelope xmlns=\"{Soap.V11}\"><Body/></Envelope>", "StUF055" },
        { "an envelope without a body", $"<Envelope xmlns=\"{Soap.V12}\"/>", "StUF055" },
        { "a DTD", "<!DOCTYPE x [<!ELEMENT x ANY>]>" + Valid, "StUF055" },
        { "a DTD elsewhere", "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">" + Valid, "StUF055" },
        { "an external entity", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + Valid.Replace("Amersfoort", "&e;", StringComparison.Ordinal), "StUF055" },
        { "entities that expand", Laughs() + Valid.Replace("Amersfoort", "&e9;", StringComparison.Ordinal), "StUF055" },
        { "an entity that is not declared", Valid.Replace("Amersfoort", "&e;", StringComparison.Ordinal), "StUF055" },
        { "depth in a field", Valid.Replace("Amersfoort", Deep(10_000), StringComparison.Ordinal), "StUF055" },
        { "depth that never ends", string.Concat(Enumerable.Repeat("<a>", 10_000)), "StUF055" },
        { "a truncated message", Valid[..^20], "StUF055" },
        { "something after it", Valid + Valid, "StUF055" },
        { "a character that is none", Valid.Replace("Amersfoort", "&#x1;", StringComparison.Ordinal), "StUF055" },
        { "an encoding that there is not", "<?xml version=\"1.0\" encoding=\"klingon\"?>" + Valid, "StUF055" },
        { "another encoding than it says", "<?xml version=\"1.0\" encoding=\"utf-16\"?>" + Valid, "StUF055" },
    };

    public static TheoryData<string> Required => ["stuurgegevens", "zender", "organisatie", "referentienummer", "object", "betreft"];

    private static string Valid => VtMessage.Of("PL-1").ToString();

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task What_cannot_be_read_or_would_do_harm_is_refused_and_nothing_is_kept(string what, string message, string code)
    {
        await using var app = await RunningApp.StartAsync();

        var answer = await app.SendXmlAsync(Encoding.UTF8.GetBytes(message));

        answer.ShouldBeRefused(code).Text.ShouldNotContain("Quizzelbach", Case.Insensitive, what);
        app.Storage.Count.Total.ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Required))]
    public async Task Without_what_says_who_reports_what_it_is_refused(string element)
    {
        await using var app = await RunningApp.StartAsync();

        var answer = await app.SendAsync(VtMessage.Of("PL-1").With(element, null));

        answer.ShouldBeRefused("StUF055").Field("details").ShouldContain(element is "zender" ? "organisatie" : element is "stuurgegevens" ? "zender" : element);
        app.Storage.Count.Total.ShouldBe(0);
    }

    [Fact]
    public async Task What_was_read_of_it_is_told_in_the_answer_within_what_an_answer_can_hold()
    {
        await using var app = await RunningApp.StartAsync();
        var message = VtMessage.Of("PL-1").With("betreft", null).With("referentienummer", new string('9', 41)).With("applicatie", "x");

        var answer = await app.SendAsync(message);

        answer.ShouldBeRefused("StUF055").Field("crossRefnummer").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_message_is_refused_under_the_same_reference()
    {
        await using var app = await RunningApp.StartAsync();

        var one = await app.SendXmlAsync("<a/>"u8.ToArray());
        var again = await app.SendXmlAsync("<a/>"u8.ToArray());
        var other = await app.SendXmlAsync("<b/>"u8.ToArray());

        again.Text.ShouldBe(one.Text);
        other.Field("referentienummer").ShouldNotBe(one.Field("referentienummer"), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Over_a_mebibyte_it_is_too_large_and_of_exactly_a_mebibyte_it_is_read()
    {
        await using var app = await RunningApp.StartAsync();

        var over = await app.SendXmlAsync(Encoding.UTF8.GetBytes(Valid.PadRight(Mebibyte + 1)));
        using var inChunks = new ChunkedContent(Encoding.UTF8.GetBytes(Valid.PadRight(Mebibyte + 1)));
        inChunks.Headers.ContentType = new("text/xml");
        var chunked = await app.SendAsync(HttpMethod.Post, XmlExchange.Path, TestSettings.Police, inChunks);

        over.ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, XmlExchange.Path);
        chunked.ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, XmlExchange.Path);
        app.Storage.Count.Writes.ShouldBeEmpty();
        (await app.SendXmlAsync(Encoding.UTF8.GetBytes(Valid.PadRight(Mebibyte)))).ShouldHaveStatus(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("é")]
    [InlineData("😀")]
    [InlineData("\u0085")]
    public async Task A_mebibyte_of_what_JSON_escapes_is_kept_whole(string character)
    {
        await using var app = await RunningApp.StartAsync();
        var room = Mebibyte - Encoding.UTF8.GetByteCount(Valid);
        var story = new StringBuilder("x").Insert(1, character, room / Encoding.UTF8.GetByteCount(character) - 1).Append('x').ToString();

        var answer = await app.SendAsync(VtMessage.Of("PL-1").With("omschrijvingZorgelijkeSituatie", story));

        answer.ShouldHaveStatus(HttpStatusCode.OK);
        (await app.Pipeline.Reports.LoadAsync(answer.Field("referentienummer")))!.Report.Situation.Outline.ShouldBe(story);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/soap+xml")]
    [InlineData("text/plain")]
    public async Task What_does_not_call_itself_XML_is_not_read(string contentType)
    {
        await using var app = await RunningApp.StartAsync();

        var answer = await app.SendXmlAsync(VtMessage.Of("PL-1").ToBytes(), contentType: contentType);

        answer.ShouldBeProblem(HttpStatusCode.UnsupportedMediaType, XmlExchange.Path);
        app.Storage.Count.Writes.ShouldBeEmpty();
    }

    private static string Deep(int levels) => string.Concat(Enumerable.Repeat("<a>", levels)) + string.Concat(Enumerable.Repeat("</a>", levels));

    private static string Laughs() =>
        "<!DOCTYPE x [<!ENTITY e0 \"ha\">" + string.Concat(Enumerable.Range(1, 9).Select(level =>
            $"<!ENTITY e{level} \"{string.Concat(Enumerable.Repeat($"&e{level - 1};", 10))}\">")) + "]>";
}
