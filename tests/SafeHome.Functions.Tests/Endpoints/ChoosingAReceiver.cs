using System.Text.Json;
using SafeHome.Functions.Tests.Support;
using SafeHome.Testing;

namespace SafeHome.Functions.Tests.Endpoints;

public class ChoosingAReceiver
{
    [Fact]
    public async Task A_case_shows_who_serves_the_household_how_to_reach_them_and_how_full_they_are()
    {
        await using var app = await RunningApp.StartAsync();
        await app.TakeInAsync(SampleReport.Of("PL-1"));

        var receivers = await ReceiversAsync(app);

        receivers.ContainsKey("lokaal-team-GM0307").ShouldBeTrue();
        receivers.ContainsKey("veilig-thuis-VT20").ShouldBeTrue();
        receivers["lokaal-team-GM0307"].GetProperty("contact").GetProperty("verzonnen").GetBoolean().ShouldBeTrue();
        receivers["lokaal-team-GM0307"].GetProperty("plaatsen").ValueKind.ShouldBe(JsonValueKind.Null);
        var pilot = receivers["mdapp-utrecht"];
        pilot.GetProperty("criteria").GetArrayLength().ShouldBe(6);
        pilot.GetProperty("plaatsen").GetProperty("vrij").GetInt32().ShouldBe(50);
        pilot.GetProperty("plaatsen").GetProperty("wachtlijstplaats").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task An_offer_waits_and_takes_no_place_before_it_is_accepted()
    {
        await using var app = await RunningApp.StartAsync();
        await app.TakeInAsync(SampleReport.Of("PL-1"));
        var caseId = await app.OnlyCaseAsync();
        var (@case, etag) = await app.ReadCaseAsync(caseId);
        var decision = WayOfAReport.Following(@case);
        (decision["besluit"], decision["dienst"], decision["ontvanger"], decision["motivering"]) = ("VT-01-02", null, "mdapp-utrecht", "Hulp bracht niets.");
        await app.PostAsync($"/v1/casussen/{caseId}/besluiten", TestSettings.Triage, decision.ToJsonString(), ("If-Match", etag));
        (await app.WorkAsync()).ShouldBe(0);

        var places = (await ReceiversAsync(app, "overdracht"))["mdapp-utrecht"].GetProperty("plaatsen");

        (places.GetProperty("vrij").GetInt32(), places.GetProperty("wachtend").GetInt32()).ShouldBe((50, 1));
    }

    private static async Task<Dictionary<string, JsonElement>> ReceiversAsync(RunningApp app, string list = "triage") =>
        (await app.ReadCaseAsync(await app.OnlyCaseAsync(list))).Case.GetProperty("ontvangers").EnumerateArray()
            .ToDictionary(receiver => receiver.GetProperty("id").GetString()!, StringComparer.Ordinal);
}
