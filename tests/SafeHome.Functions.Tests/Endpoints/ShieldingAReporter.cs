using System.Net;
using System.Text.Json.Nodes;
using SafeHome.Functions.Tests.Support;
using SafeHome.Testing;

namespace SafeHome.Functions.Tests.Endpoints;

/// <summary>Whoever takes over never learns who reported, where that is shielded (Uitvoeringsbesluit Wmo 2015, art. 4.1.8): a canary in every field that tells.</summary>
public class ShieldingAReporter
{
    private const string Canary = "Kanarie7f3a";

    [Fact]
    public async Task No_receiver_sees_a_shielded_reporter_in_any_field_after_any_step_of_a_transfer()
    {
        await using var app = await RunningApp.StartAsync();
        await app.TakeInAsync(Planted());

        // Triage staff weigh what a reporter is; nobody else needs to know.
        var @case = (await app.ReadCaseAsync(await app.OnlyCaseAsync())).Case;
        @case.GetProperty("meldingen")[0].GetProperty("melder").GetProperty("hoedanigheid").GetString().ShouldBe("buur");
        @case.GetProperty("personen").GetRawText().ShouldNotContain(Canary, Case.Insensitive);
        @case.GetProperty("personen").EnumerateArray().Count(person => person.GetProperty("naam").GetProperty("geslachtsnaam").GetString() is "[afgeschermd]").ShouldBe(2);

        var offered = await OfferAsync(app);
        (await ReadByReceiversAsync(app)).ShouldContain("Ottoline");
        await PassagesStandInTheTextThatIsShownAsync(app, offered);
        await AnswerAsync(app, offered, """{"reactie":"geweigerd","reden":"Geen plaats."}""");
        await ReadByReceiversAsync(app);

        var withdrawn = await OfferAsync(app);
        await ReadByReceiversAsync(app);
        (await app.PostAsync($"/v1/overdrachten/{withdrawn}/intrekking", TestSettings.Triage, """{"reden":"Verhuisd."}""")).ShouldHaveStatus(HttpStatusCode.Created);
        await app.WorkAsync();
        await ReadByReceiversAsync(app);

        var accepted = await OfferAsync(app);
        await AnswerAsync(app, accepted, """{"reactie":"aanvaard"}""");
        (await ReadByReceiversAsync(app)).ShouldContain("Ottoline");
    }

    // The reporter stands in the head of the report, and among its persons as reporter (391) and as informant (392).
    private static JsonObject Planted()
    {
        var report = SampleReport.Of("PL-1")
            .With("melder/hoedanigheid", "buur").With("melder/identiteitBekendMaken", false).With("melder/naam", Canary)
            .With("melder/telefoonnummer", $"06{Canary}").With("melder/emailAdres", $"{Canary}@voorbeeld.example").With("melder/grondAfscherming", Canary)
            .With("zorgelijkeSituatie/situatieSchets", $"Ottoline schreeuwt. Ik ben {Canary}, bel 06-{Canary} of mail {Canary}@voorbeeld.example. Hij kneep haar keel dicht.")
            .With("naarAanleidingVan", new JsonArray(new JsonObject { ["id"] = Canary, ["locatie"] = $"Bij {Canary}", ["omschrijving"] = $"{Canary} belde." }));
        var persons = (JsonArray)report["heeftBetrekkingOp"]!;
        foreach (var role in new[] { "391", "392" })
        {
            persons.Add(new JsonObject
            {
                ["hoedanigheid"] = "betrokkene",
                ["rol"] = role,
                ["naam"] = new JsonObject { ["voornamen"] = Canary, ["voorvoegsel"] = Canary, ["geslachtsnaam"] = Canary },
                ["adres"] = new JsonObject { ["straatnaam"] = Canary, ["huisletter"] = "K", ["plaats"] = Canary },
                ["telefoonnummers"] = new JsonArray($"06{Canary}"),
            });
        }

        return report;
    }

    private static async Task PassagesStandInTheTextThatIsShownAsync(RunningApp app, string id)
    {
        var report = (await app.GetAsync($"/v1/overdrachten/{id}", TestSettings.LocalTeam)).Json.GetProperty("melding");
        var passage = report.GetProperty("tekstsignalen").EnumerateArray().Single();
        report.GetProperty("situatieSchets").GetString()!.Substring(passage.GetProperty("beginTeken").GetInt32(), passage.GetProperty("aantalTekens").GetInt32()).ShouldBe("keel dicht");
    }

    private static async Task<string> OfferAsync(RunningApp app)
    {
        var caseId = await app.OnlyCaseAsync();
        var (@case, etag) = await app.ReadCaseAsync(caseId);
        var decision = WayOfAReport.Following(@case);
        (decision["besluit"], decision["dienst"], decision["ontvanger"], decision["motivering"]) = ("VT-01-02", null, "lokaal-team-GM0307", $"Hulp is nodig, zegt {Canary}.");
        (await app.PostAsync($"/v1/casussen/{caseId}/besluiten", TestSettings.Triage, decision.ToJsonString(), ("If-Match", etag))).ShouldHaveStatus(HttpStatusCode.Created);
        (await app.WorkAsync()).ShouldBe(0);
        return (await app.ReadCaseAsync(caseId)).Case.GetProperty("overdrachten").EnumerateArray().Last().GetProperty("id").GetString()!;
    }

    private static async Task AnswerAsync(RunningApp app, string id, string body)
    {
        var answer = (await app.PostAsync($"/v1/overdrachten/{id}/reacties", TestSettings.LocalTeam, body)).ShouldHaveStatus(HttpStatusCode.Created);
        answer.Text.ShouldNotContain(Canary, Case.Insensitive);
        (await app.WorkAsync()).ShouldBe(0);
    }

    // Everything that the receiver, and who is informed beside it, can read at this moment.
    private static async Task<string> ReadByReceiversAsync(RunningApp app)
    {
        var read = new List<string>();
        foreach (var receiver in new[] { TestSettings.LocalTeam, TestSettings.Save })
        {
            var list = (await app.GetAsync("/v1/overdrachten", receiver)).ShouldHaveStatus(HttpStatusCode.OK);
            read.Add(list.Text);
            foreach (var item in list.Json.GetProperty("resultaten").EnumerateArray())
                read.Add((await app.GetAsync($"/v1/overdrachten/{item.GetProperty("id").GetString()}", receiver)).Text);
        }

        var all = string.Join('\n', read);
        all.ShouldNotContain(Canary, Case.Insensitive);
        all.ShouldNotContain("\"buur\"", Case.Insensitive);
        return all;
    }
}
