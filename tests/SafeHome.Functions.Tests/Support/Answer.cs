using System.Net;
using System.Text.Json;

namespace SafeHome.Functions.Tests.Support;

/// <summary>An answer of the app, read to its end.</summary>
internal sealed record Answer(HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, string Text)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public static async Task<Answer> OfAsync(HttpResponseMessage response) => new(
        response.StatusCode,
        response.Headers.Concat(response.Content.Headers).ToDictionary(
            header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
        await response.Content.ReadAsStringAsync());

    public Answer ShouldHaveStatus(HttpStatusCode status)
    {
        Status.ShouldBe(status, Text);
        return this;
    }

    public void ShouldHave(string header) => Headers.ContainsKey(header).ShouldBeTrue(header);

    public void ShouldHaveNo(string header) => Headers.ContainsKey(header).ShouldBeFalse(header);

    /// <summary>An error in the form of RFC 9457, with the status of the response in it.</summary>
    public Answer ShouldBeProblem(HttpStatusCode status, string path)
    {
        ShouldHaveStatus(status);
        Headers["Content-Type"].ShouldStartWith("application/problem+json");
        Json.GetProperty("status").GetInt32().ShouldBe((int)status);
        Json.GetProperty("title").GetString().ShouldNotBeNullOrWhiteSpace();
        Json.GetProperty("detail").GetString().ShouldNotBeNullOrWhiteSpace();
        Json.GetProperty("instance").GetString().ShouldBe(path);
        return this;
    }

    /// <summary>400 with exactly these faults, each as "pointer code".</summary>
    public void ShouldHaveFaults(string path, params string[] faults)
    {
        ShouldBeProblem(HttpStatusCode.BadRequest, path);
        Json.GetProperty("invalidParams").EnumerateArray().Select(fault => $"{fault.GetProperty("name")} {fault.GetProperty("code")}")
            .ShouldBe(faults, ignoreOrder: true);
        Json.GetProperty("invalidParams").EnumerateArray().ShouldAllBe(fault => fault.GetProperty("reason").GetString()!.Length > 0);
    }
}
