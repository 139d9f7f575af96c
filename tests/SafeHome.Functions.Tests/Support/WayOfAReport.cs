using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SafeHome.Functions.Tests.Support;

/// <summary>The steps of a report's way over the interface, for tests that begin further on.</summary>
internal static class WayOfAReport
{
    /// <summary>Sends a report and answers its id.</summary>
    public static async Task<string> TakeInAsync(this RunningApp app, JsonObject report, string key = TestSettings.Police)
    {
        var answer = await app.PostAsync("/v1/meldingen", key, report.ToJsonString());
        (await app.WorkAsync()).ShouldBe(0);
        return answer.ShouldHaveStatus(HttpStatusCode.Accepted).Json.GetProperty("id").GetString()!;
    }

    /// <summary>The id of the only case on a worklist.</summary>
    public static async Task<string> OnlyCaseAsync(this RunningApp app, string list = "triage") =>
        (await app.GetAsync($"/v1/casussen?lijst={list}", TestSettings.Triage)).Json.GetProperty("resultaten").EnumerateArray().Single()
        .GetProperty("id").GetString()!;

    /// <summary>The case to which a report belongs.</summary>
    public static async Task<string> CaseOfAsync(this RunningApp app, string report) =>
        (await app.Pipeline.Reports.StatusAsync(report))!.Case!;

    /// <summary>A case and its ETag.</summary>
    public static async Task<(JsonElement Case, string ETag)> ReadCaseAsync(this RunningApp app, string id)
    {
        var answer = (await app.GetAsync($"/v1/casussen/{id}", TestSettings.Triage)).ShouldHaveStatus(HttpStatusCode.OK);
        return (answer.Json, answer.Headers["ETag"]);
    }

    /// <summary>The body of a decision that follows the last proposal of the case.</summary>
    public static JsonObject Following(JsonElement @case)
    {
        var proposal = @case.GetProperty("voorstellen").EnumerateArray().Last();
        return new JsonObject
        {
            ["melding"] = proposal.GetProperty("melding").GetString(),
            ["besluit"] = proposal.GetProperty("besluit").GetString(),
            ["dienst"] = proposal.GetProperty("dienst").GetString(),
            ["ontvanger"] = proposal.GetProperty("ontvanger").GetString(),
        };
    }

    /// <summary>Decides as proposed, and answers the id of the transfer that this offers.</summary>
    public static async Task<string> TransferAsync(this RunningApp app, string caseId)
    {
        var (@case, etag) = await app.ReadCaseAsync(caseId);
        (await app.PostAsync($"/v1/casussen/{caseId}/besluiten", TestSettings.Triage, Following(@case).ToJsonString(), ("If-Match", etag)))
            .ShouldHaveStatus(HttpStatusCode.Created);
        (await app.WorkAsync()).ShouldBe(0);
        return (await app.ReadCaseAsync(caseId)).Case.GetProperty("overdrachten").EnumerateArray().Last().GetProperty("id").GetString()!;
    }
}
