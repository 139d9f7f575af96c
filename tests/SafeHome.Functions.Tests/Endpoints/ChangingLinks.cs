using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using SafeHome.Functions.Tests.Support;
using SafeHome.Testing;

namespace SafeHome.Functions.Tests.Endpoints;

public class ChangingLinks
{
    [Fact]
    public async Task A_possible_link_shows_who_may_be_who_side_by_side_with_levels_and_a_clock()
    {
        await using var app = await RunningApp.StartAsync();
        var (father, namesake) = await FatherAndNamesakeAsync(app);

        var @case = (await app.ReadCaseAsync(namesake)).Case;

        var link = @case.GetProperty("mogelijkeKoppelingen").EnumerateArray().Single();
        link.GetProperty("casus").GetString().ShouldBe(father);
        var pair = link.GetProperty("paren").EnumerateArray().Single();
        pair.GetProperty("hier").GetProperty("geboortedatum").GetString().ShouldBeNull();
        pair.GetProperty("daar").GetProperty("geboortedatum").GetString().ShouldBe("1960-04-12");
        pair.GetProperty("velden").EnumerateArray().Single(field => field.GetProperty("veld").GetString() == "voornamen")
            .GetProperty("niveau").GetString().ShouldBe("gelijk");
        @case.GetProperty("klokken").EnumerateArray().ShouldContain(clock => clock.GetProperty("term").GetString() == "mogelijkeKoppeling");
        (await app.ReadCaseAsync(father)).Case.GetProperty("mogelijkeKoppelingen").EnumerateArray().Single().GetProperty("casus").GetString().ShouldBe(namesake);
    }

    [Fact]
    public async Task Of_a_case_of_another_region_it_is_shown_that_it_is_alike_and_not_who_is_in_it()
    {
        await using var app = await RunningApp.StartAsync();
        var (_, namesake) = await FatherAndNamesakeAsync(app, municipalityOfTheFather: "GM0034");

        var link = (await app.ReadCaseAsync(namesake)).Case.GetProperty("mogelijkeKoppelingen").EnumerateArray().Single();

        link.GetProperty("regio").GetString().ShouldBe("VT03");
        var pair = link.GetProperty("paren").EnumerateArray().Single();
        pair.GetProperty("daar").ValueKind.ShouldBe(JsonValueKind.Null);
        pair.GetProperty("hier").ValueKind.ShouldBe(JsonValueKind.Object);
        pair.GetProperty("velden").GetArrayLength().ShouldBe(7);
        link.GetRawText().ShouldNotContain("1960");
        var refused = await ChangeAsync(app, namesake, new JsonObject { ["actie"] = "bevestigen", ["casus"] = link.GetProperty("casus").GetString(), ["reden"] = "x" });
        refused.ShouldHaveStatus(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Of_a_related_case_of_another_region_the_region_is_shown_and_nothing_of_what_is_in_it()
    {
        await using var app = await RunningApp.StartAsync();
        var elsewhere = SampleReport.Of("PL-1", 1).With("naarAanleidingVan", Incident());
        foreach (var person in elsewhere["heeftBetrekkingOp"]!.AsArray()) person!["adres"]!["gemeentecode"] = "GM0034";
        var other = await app.CaseOfAsync(await app.TakeInAsync(elsewhere));
        var own = await app.CaseOfAsync(await app.TakeInAsync(SampleReport.Of("PL-2", 2).With("naarAanleidingVan", Incident())));

        var related = (await app.ReadCaseAsync(own)).Case.GetProperty("verwant").EnumerateArray().Single();

        related.EnumerateObject().Select(field => $"{field.Name} {field.Value}").ShouldBe([$"casus {other}", "regio VT03", "relatie zelfdeIncident", "gewicht "]);

        static JsonArray Incident() => new(new JsonObject { ["id"] = "2026350001" });
    }

    [Fact]
    public async Task A_confirmed_link_brings_the_reports_together_and_an_undone_one_parts_them()
    {
        await using var app = await RunningApp.StartAsync();
        var (father, namesake) = await FatherAndNamesakeAsync(app);

        var confirmed = await ChangeAsync(app, namesake, new JsonObject { ["actie"] = "bevestigen", ["casus"] = father, ["reden"] = "Tikfout." });

        confirmed.ShouldHaveStatus(HttpStatusCode.Created).Json.GetProperty("casus").GetString().ShouldBe(father);
        var joined = (await app.ReadCaseAsync(father)).Case;
        joined.GetProperty("meldingen").GetArrayLength().ShouldBe(2);
        HistoryOf(joined).ShouldContain(happened => happened == "samengevoegdUit");
        (await app.ReadCaseAsync(namesake)).Case.GetProperty("samengevoegdMet").GetString().ShouldBe(father);

        var last = joined.GetProperty("meldingen")[1].GetProperty("id").GetString();
        var undone = await ChangeAsync(app, father, new JsonObject { ["actie"] = "ongedaanMaken", ["meldingen"] = new JsonArray(last), ["reden"] = "Toch niet." });

        var own = undone.ShouldHaveStatus(HttpStatusCode.Created).Json.GetProperty("casus").GetString()!;
        (await app.ReadCaseAsync(father)).Case.GetProperty("meldingen").GetArrayLength().ShouldBe(1);
        HistoryOf((await app.ReadCaseAsync(father)).Case).ShouldContain(happened => happened == "koppelingOngedaanGemaakt");
        var parted = (await app.ReadCaseAsync(own)).Case;
        HistoryOf(parted).ShouldContain(happened => happened == "afgesplitstUit");
        parted.GetProperty("voorstellen").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_linked_report_says_why()
    {
        await using var app = await RunningApp.StartAsync();
        await app.TakeInAsync(SampleReport.Of("PL-1", 1));
        var second = await app.TakeInAsync(SampleReport.Of("PL-2", 1));

        var links = (await app.ReadCaseAsync(await app.CaseOfAsync(second))).Case.GetProperty("koppelingen").EnumerateArray().ToList();

        links.Count.ShouldBe(3);
        links.ShouldAllBe(link => link.GetProperty("melding").GetString() == second);
        foreach (var secret in SampleReport.PersonalData) links.ShouldAllBe(link => !link.GetRawText().Contains(secret, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_change_without_a_reason_is_refused_with_every_fault()
    {
        await using var app = await RunningApp.StartAsync();
        var (_, namesake) = await FatherAndNamesakeAsync(app);

        var refused = await ChangeAsync(app, namesake, new JsonObject { ["actie"] = "afwijzen", ["meldingen"] = new JsonArray() });

        refused.ShouldHaveStatus(HttpStatusCode.BadRequest).Json.GetProperty("invalidParams").EnumerateArray()
            .Select(fault => fault.GetProperty("name").GetString()).ShouldBe(["/casus", "/meldingen", "/reden"]);
    }

    private static IEnumerable<string?> HistoryOf(JsonElement @case) =>
        @case.GetProperty("historie").EnumerateArray().Select(happened => happened.GetProperty("gebeurtenis").GetString());

    private static async Task<Answer> ChangeAsync(RunningApp app, string caseId, JsonObject body)
    {
        var (_, etag) = await app.ReadCaseAsync(caseId);
        var answer = await app.PostAsync($"/v1/casussen/{caseId}/koppelingen", TestSettings.Triage, body.ToJsonString(), ("If-Match", etag));
        (await app.WorkAsync()).ShouldBe(0);
        return answer;
    }

    private static async Task<(string Father, string Namesake)> FatherAndNamesakeAsync(RunningApp app, string municipalityOfTheFather = "GM0307")
    {
        var father = await app.TakeInAsync(Johannes("PL-1", "1960-04-12", municipalityOfTheFather));
        app.Time.Advance(TimeSpan.FromHours(1));
        var namesake = await app.TakeInAsync(Johannes("PL-2", null, "GM0307"));
        return (await app.CaseOfAsync(father), await app.CaseOfAsync(namesake));
    }

    private static JsonObject Johannes(string reference, string? born, string municipality) => SampleReport.Of(reference).With(
        "heeftBetrekkingOp",
        new JsonArray(new JsonObject
        {
            ["hoedanigheid"] = "betrokkene",
            ["geslacht"] = "1",
            ["geboortedatum"] = born,
            ["naam"] = new JsonObject { ["voornamen"] = "Johannes", ["geslachtsnaam"] = "Vosselaar" },
            ["adres"] = new JsonObject { ["huisnummer"] = 12, ["postcode"] = "3817 ZK", ["plaats"] = "Amersfoort", ["gemeentecode"] = municipality },
        }));
}
