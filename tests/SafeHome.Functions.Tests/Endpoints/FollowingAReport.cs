using System.Net;
using SafeHome.Functions.Tests.Support;
using SafeHome.Testing;

namespace SafeHome.Functions.Tests.Endpoints;

public class FollowingAReport
{
    [Fact]
    public async Task Its_sender_sees_how_far_it_is_until_a_receiver_has_accepted()
    {
        await using var app = await RunningApp.StartAsync();
        var seen = new List<string>();
        var id = (await app.PostAsync("/v1/meldingen", TestSettings.Police, SampleReport.Of("PL-1").ToJsonString())).Json.GetProperty("id").GetString()!;

        seen.Add(await StatusAsync(app, id));
        await app.WorkAsync();
        seen.Add(await StatusAsync(app, id));
        var transfer = await app.TransferAsync(await app.OnlyCaseAsync());
        seen.Add(await StatusAsync(app, id));
        await app.PostAsync($"/v1/overdrachten/{transfer}/reacties", TestSettings.LocalTeam, """{"reactie":"aanvaard"}""");
        await app.WorkAsync();
        seen.Add(await StatusAsync(app, id));

        seen.ShouldBe(["ontvangen null", "voorgesteld null", "besloten VT-01-02", "overgedragen VT-02"]);
    }

    [Fact]
    public async Task Another_organisations_report_does_not_exist()
    {
        await using var app = await RunningApp.StartAsync();
        var id = await app.TakeInAsync(SampleReport.Of("PL-1"));

        var answer = await app.GetAsync($"/v1/meldingen/{id}", TestSettings.Doctor);

        answer.ShouldBeProblem(HttpStatusCode.NotFound, $"/v1/meldingen/{id}");
    }

    [Fact]
    public async Task A_parked_report_says_that_it_is_parked_even_when_its_contents_are_damaged()
    {
        await using var app = await RunningApp.StartAsync();
        var id = (await app.PostAsync("/v1/meldingen", TestSettings.Police, SampleReport.Of("PL-1").ToJsonString())).Json.GetProperty("id").GetString()!;
        await app.Storage.DamageAsync("Reports", id, "report");
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await app.WorkAsync();
            app.Time.Advance(TimeSpan.FromSeconds(30));
        }

        (await StatusAsync(app, id)).ShouldBe("geparkeerd null");
    }

    private static async Task<string> StatusAsync(RunningApp app, string id)
    {
        var json = (await app.GetAsync($"/v1/meldingen/{id}", TestSettings.Police)).ShouldHaveStatus(HttpStatusCode.OK).Json;
        return $"{json.GetProperty("status")} {json.GetProperty("uitkomst").GetString() ?? "null"}";
    }
}
