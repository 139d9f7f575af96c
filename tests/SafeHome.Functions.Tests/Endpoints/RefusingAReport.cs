using System.Net;
using System.Net.Http.Headers;
using System.Text;
using SafeHome.Functions.Tests.Support;
using SafeHome.Testing;

namespace SafeHome.Functions.Tests.Endpoints;

public class RefusingAReport
{
    private const string Path = "/v1/meldingen";
    private const int Mebibyte = 1024 * 1024;

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"melding\"")]
    [InlineData("{\"soort\":\"VT\",}")]
    public async Task What_is_not_the_JSON_of_an_object_is_refused(string body)
    {
        await using var app = await RunningApp.StartAsync();

        var answer = await app.PostAsync(Path, TestSettings.Police, body);

        answer.ShouldBeProblem(HttpStatusCode.BadRequest, Path).Json.GetProperty("invalidParams").GetArrayLength().ShouldBeGreaterThan(0);
        app.Storage.Count.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task All_that_is_missing_is_told_at_once()
    {
        await using var app = await RunningApp.StartAsync();

        var answer = await app.PostAsync(Path, TestSettings.Police, "{}");

        answer.ShouldHaveFaults(
            Path,
            "/soort required",
            "/referentienummer required",
            "/datumTijd required",
            "/melder required",
            "/zorgelijkeSituatie required",
            "/heeftBetrekkingOp required");
        app.Storage.Count.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_fault_is_told_with_its_place()
    {
        await using var app = await RunningApp.StartAsync();
        var report = SampleReport.Of("PL-1")
            .With("onbekend", 1)
            .With("soort", "XX")
            .With("melder/hoedanigheid", "koning")
            .With("heeftBetrekkingOp/1/naam/geslachtsnaam", null)
            .With("heeftBetrekkingOp/2/bijnaam", "x");

        var answer = await app.PostAsync(Path, TestSettings.Police, report.ToJsonString());

        answer.ShouldHaveFaults(
            Path,
            "/onbekend unknownField",
            "/soort code",
            "/melder/hoedanigheid code",
            "/heeftBetrekkingOp/1/naam/geslachtsnaam required",
            "/heeftBetrekkingOp/2/bijnaam unknownField");
        app.Storage.Count.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_body_that_declares_more_than_a_mebibyte_is_too_large()
    {
        await using var app = await RunningApp.StartAsync();

        var answer = await app.PostAsync(Path, TestSettings.Police, Large(Mebibyte + 1));

        answer.ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, Path);
        app.Storage.Count.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_body_in_chunks_that_grows_over_a_mebibyte_is_too_large()
    {
        await using var app = await RunningApp.StartAsync();
        using var body = new ChunkedContent(Encoding.UTF8.GetBytes(Large(Mebibyte + 1)));

        var answer = await app.SendAsync(HttpMethod.Post, Path, TestSettings.Police, body);

        answer.ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, Path);
        app.Storage.Count.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_body_of_exactly_a_mebibyte_is_read()
    {
        await using var app = await RunningApp.StartAsync();

        var answer = await app.PostAsync(Path, TestSettings.Police, Large(Mebibyte));

        answer.ShouldHaveStatus(HttpStatusCode.Accepted);
    }

    [Theory]
    [InlineData("application/xml")]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData(null)]
    public async Task What_does_not_call_itself_JSON_is_not_read(string? contentType)
    {
        await using var app = await RunningApp.StartAsync();
        using var body = RunningApp.Json(SampleReport.Of("PL-1").ToJsonString());
        body.Headers.ContentType = contentType is null ? null : new MediaTypeHeaderValue(contentType);

        var answer = await app.SendAsync(HttpMethod.Post, Path, TestSettings.Police, body);

        answer.ShouldBeProblem(HttpStatusCode.UnsupportedMediaType, Path);
        app.Storage.Count.Writes.ShouldBeEmpty();
    }

    // White space around the JSON fills it up to the size.
    private static string Large(int bytes) => SampleReport.Of("PL-1").ToJsonString().PadRight(bytes);
}
