using System.Text.Json;
using System.Text.Json.Nodes;
using SafeHome.Core.Cases;
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
        receivers["lokaal-team-GM0307"].GetProperty("contact").GetProperty("verzonnen").GetBoolean().ShouldBeTrue();
        receivers["lokaal-team-GM0307"].GetProperty("plaatsen").ValueKind.ShouldBe(JsonValueKind.Null);
        var pilot = receivers["mdapp-utrecht"];
        pilot.GetProperty("criteria").GetArrayLength().ShouldBe(6);
        pilot.GetProperty("plaatsen").GetProperty("vrij").GetInt32().ShouldBe(50);
        pilot.GetProperty("plaatsen").GetProperty("wachtlijstplaats").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("GM0307", "veilig-thuis-VT20", false)]
    [InlineData("GM0363", "veilig-thuis-VT01", true)]
    public async Task Another_Veilig_Thuis_can_be_chosen_where_the_household_is_not_of_this_one(string municipality, string receiver, bool isShown)
    {
        await using var app = await RunningApp.StartAsync();
        var report = SampleReport.Of("PL-1");
        for (var person = 0; person < 3; person++) report = report.With($"heeftBetrekkingOp/{person}/adres/gemeentecode", municipality);
        await app.TakeInAsync(report);

        (await ReceiversAsync(app)).ContainsKey(receiver).ShouldBe(isShown);
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

    [Fact]
    public async Task A_proposal_to_a_receiver_that_is_full_shows_the_place_on_the_waiting_list_and_the_next_best()
    {
        await using var app = await RunningApp.StartAsync();
        await app.TakeInAsync(SampleReport.Of("PL-1").With("zorgelijkeSituatie/signalen", new JsonArray("herhaling", "hulpZonderResultaat")));
        (await ProposalAsync(app)).GetProperty("volgendeKeus").ValueKind.ShouldBe(JsonValueKind.Null);

        await OfferAsync(app, "mdapp-utrecht", times: 52);
        var proposal = await ProposalAsync(app);

        proposal.GetProperty("ontvanger").GetString().ShouldBe("mdapp-utrecht");
        var next = proposal.GetProperty("volgendeKeus");
        next.GetProperty("wachtlijstplaats").GetInt32().ShouldBe(3);
        (next.GetProperty("besluit").GetString(), next.GetProperty("ontvanger").GetString()).ShouldBe(("VT-01-02", "lokaal-team-GM0307"));
        next.GetProperty("redenen").EnumerateArray().Select(reason => reason.GetProperty("regel").GetString()).ShouldContain("geenPlaats", StringComparer.Ordinal);
    }

    private static async Task<JsonElement> ProposalAsync(RunningApp app) =>
        (await app.ReadCaseAsync(await app.OnlyCaseAsync())).Case.GetProperty("voorstellen").EnumerateArray().Single();

    // So many offers of other cases stand in the receiver's list.
    private static async Task OfferAsync(RunningApp app, string receiver, int times)
    {
        var @case = (await app.Pipeline.Cases.LoadAsync(await app.OnlyCaseAsync()))!.Case;
        var now = app.Time.GetUtcNow();
        var offers = Enumerable.Range(1, times).Select(number =>
            new Referral(new ReferralId("0123456789abcdef0123456789abcdef", number), @case.Reports[0].Id, receiver, ReferralStatus.Offered, now, now));
        await app.Pipeline.Transfers.PutAsync(@case with { Referrals = [.. offers] }, @case.Reports[0], CancellationToken.None);
    }

    private static async Task<Dictionary<string, JsonElement>> ReceiversAsync(RunningApp app, string list = "triage") =>
        (await app.ReadCaseAsync(await app.OnlyCaseAsync(list))).Case.GetProperty("ontvangers").EnumerateArray()
            .ToDictionary(receiver => receiver.GetProperty("id").GetString()!, StringComparer.Ordinal);
}
