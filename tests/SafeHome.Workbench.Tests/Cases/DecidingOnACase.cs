using System.Text.Json.Nodes;
using Microsoft.Playwright;
using SafeHome.Core.Cases;
using SafeHome.Core.Triage;
using SafeHome.Testing;
using SafeHome.Workbench.Tests.Support;

namespace SafeHome.Workbench.Tests.Cases;

[Collection(nameof(InABrowser))]
public class DecidingOnACase(Browsers browsers)
{
    [Fact]
    public async Task From_the_worklist_to_an_accepted_transfer_by_keyboard_alone()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        var id = await app.TakeInAsync(SampleReport.Of("PL-1"));
        var page = await app.SignInAsync(RunningWorkbench.Anouk);

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**/casussen/{id}");
        await page.Keyboard.PressAsync("b");
        // Past the decision, the receiver and the reason, which follow the proposal.
        for (var tab = 0; tab < 20 && await FocusedTextAsync(page) != "Besluit vastleggen"; tab++) await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.ShouldSayAsync("Uw besluit is vastgelegd.");
        await app.WorkAsync();
        var transfer = (await app.Pipeline.Cases.LoadAsync(id))!.Case.Referrals.Single();
        await app.CallAsync($"/v1/overdrachten/{transfer.Id}/reacties", "dev-lokaal-team", new JsonObject { ["reactie"] = "aanvaard" });

        await page.ReloadAsync();

        await page.ShouldSayAsync("Aanvaard");
        (await app.Pipeline.Cases.LoadAsync(id))!.Case.Phase.ShouldBe(Phase.Closed);
        await page.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task Without_scripts_a_case_is_read_and_decided()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        var id = await app.TakeInAsync(SampleReport.Of("PL-1"));
        var page = await app.SignInAsync(RunningWorkbench.Anouk, options => options.JavaScriptEnabled = false);

        await page.Locator("[data-item]").ClickAsync();
        await page.GetByText("Een man schreeuwde de hele nacht").WaitForAsync();
        await page.DecideAsync();

        await page.ShouldSayAsync("Uw besluit is vastgelegd.");
        (await app.Pipeline.Cases.LoadAsync(id))!.Case.Reports.Single().Decision!.By.ShouldBe(RunningWorkbench.Anouk);
    }

    [Fact]
    public async Task A_colleagues_change_in_between_is_shown_and_nothing_typed_is_lost()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        var (id, anouk, bilal) = await OpenedByTwoAsync(app);

        await bilal.GetByLabel("Regionaal maatwerk").CheckAsync();
        await bilal.GetByLabel("Motivering").FillAsync("Het wijkteam kent dit gezin al jaren.");
        await anouk.Button("Oppakken").ClickAsync();
        await anouk.ShouldSayAsync("U behandelt deze casus");
        await bilal.DecideAsync();

        await bilal.ShouldSayAsync("Een collega heeft deze casus intussen gewijzigd");
        await bilal.ShouldSayAsync("Anouk Voorbeeld: Casus opgepakt");
        (await bilal.GetByLabel("Motivering").InputValueAsync()).ShouldBe("Het wijkteam kent dit gezin al jaren.");
        (await bilal.GetByLabel("Regionaal maatwerk").IsCheckedAsync()).ShouldBeTrue();
        await bilal.ShouldBeAccessibleAsync();
        await bilal.DecideAsync();
        await bilal.ShouldSayAsync("Uw besluit is vastgelegd.");
        (await app.Pipeline.Cases.LoadAsync(id))!.Case.Reports.Single().Decision!.Motivation.ShouldBe("Het wijkteam kent dit gezin al jaren.");
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_the_second_sees_what_the_first_did_and_keeps_what_was_typed()
    {
        await using var app = await RunningWorkbench.StartInMemoryAsync(browsers);
        var (id, anouk, bilal) = await OpenedByTwoAsync(app);
        await bilal.GetByLabel("Regionaal maatwerk").CheckAsync();
        await bilal.GetByLabel("Motivering").FillAsync("Het wijkteam kent dit gezin al jaren.");

        await anouk.DecideAsync();
        await anouk.ShouldSayAsync("Uw besluit is vastgelegd.");
        await bilal.DecideAsync();

        await bilal.ShouldSayAsync("Een collega heeft deze casus intussen gewijzigd");
        await bilal.ShouldSayAsync("Anouk Voorbeeld: Besluit over melding");
        await bilal.ShouldSayAsync("U had getypt: Het wijkteam kent dit gezin al jaren.");
        await bilal.ShouldBeAccessibleAsync();
        (await app.Pipeline.Cases.LoadAsync(id))!.Case.Reports.Single().Decision!.By.ShouldBe(RunningWorkbench.Anouk);
    }

    [Fact]
    public async Task Of_two_who_take_a_case_in_hand_at_once_the_second_sees_who_has_it()
    {
        await using var app = await RunningWorkbench.StartInMemoryAsync(browsers);
        var (id, anouk, bilal) = await OpenedByTwoAsync(app);

        await anouk.Button("Oppakken").ClickAsync();
        await anouk.ShouldSayAsync("U behandelt deze casus");
        await bilal.Button("Oppakken").ClickAsync();

        await bilal.ShouldSayAsync("Anouk Voorbeeld: Casus opgepakt");
        await bilal.ShouldSayAsync("Anouk Voorbeeld behandelt deze casus");
    }

    [Fact]
    public async Task Deviating_from_the_proposal_asks_for_a_reason_and_says_where()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        var (page, id) = await app.OpenNewCaseAsync(SampleReport.Of("PL-1"));

        await page.GetByLabel("Geen vervolg nodig").CheckAsync();
        await page.DecideAsync();

        var reason = page.GetByLabel("Motivering");
        (await reason.GetAttributeAsync("aria-invalid")).ShouldBe("true");
        (await page.Locator($"#{await reason.GetAttributeAsync("aria-describedby")}").InnerTextAsync()).ShouldContain("vraagt een motivering");
        (await page.GetByLabel("Geen vervolg nodig").IsCheckedAsync()).ShouldBeTrue();
        await page.ShouldBeAccessibleAsync();
        (await app.Pipeline.Cases.LoadAsync(id))!.Case.Reports.Single().Decision.ShouldBeNull();
    }

    [Fact]
    public async Task A_late_decision_says_beforehand_that_it_takes_a_reason()
    {
        await using var app = await RunningWorkbench.StartInMemoryAsync(browsers);
        var id = await app.TakeInAsync(SampleReport.Of("PL-1"));
        app.Time.Advance(TimeSpan.FromDays(8));
        var page = await app.SignInAsync(RunningWorkbench.Anouk);

        await page.OpenCaseAsync(id);

        await page.ShouldSayAsync("Een laat besluit vraagt een motivering");
        (await page.GetByLabel("Motivering").GetAttributeAsync("required")).ShouldNotBeNull();
        await page.GetByLabel("Motivering").FillAsync("De school was dicht.");
        await page.DecideAsync();
        await page.ShouldSayAsync("Uw besluit is vastgelegd.");
        (await page.Locator("body").InnerTextAsync()).ShouldContain("De school was dicht.");
    }

    [Fact]
    public async Task A_refused_transfer_comes_back_with_its_reason()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        var (page, id) = await app.OpenNewCaseAsync(SampleReport.Of("PL-1"));
        await page.DecideAsync();
        await page.ShouldSayAsync("Uw besluit is vastgelegd.");
        await app.WorkAsync();
        var transfer = (await app.Pipeline.Cases.LoadAsync(id))!.Case.Referrals.Single();

        await app.CallAsync($"/v1/overdrachten/{transfer.Id}/reacties", "dev-lokaal-team", new JsonObject { ["reactie"] = "geweigerd", ["reden"] = "Het gezin is verhuisd." });
        await page.GotoAsync("/werkbank");

        await page.ShouldSayAsync("Overdracht geweigerd");
        await page.Locator("[data-item]").ClickAsync();
        await page.ShouldSayAsync("Overdracht geweigerd door Lokaal team Amersfoort - Het gezin is verhuisd.");
        (await page.Button("Besluit vastleggen").IsVisibleAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_transfer_that_waits_can_be_taken_back_with_a_reason()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        var (page, id) = await app.OpenNewCaseAsync(SampleReport.Of("PL-1"));
        await page.DecideAsync();
        await page.ShouldSayAsync("Uw besluit is vastgelegd.");

        await page.GetByText("Overdracht intrekken").ClickAsync();
        await page.GetByLabel("Waarom trekt u de overdracht in?").FillAsync("Verkeerde gemeente.");
        await page.Button("Intrekken").ClickAsync();

        await page.ShouldSayAsync("De overdracht is ingetrokken.");
        (await app.Pipeline.Cases.LoadAsync(id))!.Case.Phase.ShouldBe(Phase.Assessment);
    }

    [Fact]
    public async Task What_came_to_the_wrong_place_is_sent_on_to_the_receiver_that_is_chosen()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        var (page, id) = await app.OpenNewCaseAsync(SampleReport.Of("PL-1"));

        await page.GetByLabel("Verkeerd geadresseerd, en doorsturen").CheckAsync();
        await page.GetByLabel("Raad voor de Kinderbescherming").CheckAsync();
        await page.GetByLabel("Motivering").FillAsync("Er loopt een zaak bij de Raad.");
        await page.DecideAsync();

        await page.ShouldSayAsync("Uw besluit is vastgelegd.");
        var decision = (await app.Pipeline.Cases.LoadAsync(id))!.Case.Reports.Single().Decision!;
        (decision.Decision, decision.Receiver).ShouldBe((DecisionCode.WrongAddressee, "rvdk-midden-nederland"));
    }

    [Fact]
    public async Task A_household_of_which_nobody_knows_where_it_lives_can_be_transferred_and_a_shielded_reporter_is_thought_of()
    {
        await using var app = await RunningWorkbench.StartInMemoryAsync(browsers);
        var report = SampleReport.Of("PL-1").With("melder/hoedanigheid", "buur").With("melder/identiteitBekendMaken", false);
        foreach (var person in (JsonArray)report["heeftBetrekkingOp"]!) person!.AsObject().Remove("adres");
        var (page, id) = await app.OpenNewCaseAsync(report);

        await page.ShouldSayAsync("Voor dit huishouden is geen ontvanger bekend; kies er hieronder een.");
        await page.ShouldSayAsync("Lees of de tekst op een andere manier verraadt wie meldde.");
        await page.GetByLabel("Overdragen").CheckAsync();
        (await page.GetByLabel("Of een andere ontvanger").InnerTextAsync()).ShouldNotContain("Veilig Thuis Utrecht");
        await page.GetByLabel("Of een andere ontvanger").SelectOptionAsync("Lokaal team Baarn");
        await page.ShouldBeAccessibleAsync();
        await page.DecideAsync();
        (await page.GetByLabel("Of een andere ontvanger").InputValueAsync()).ShouldBe("lokaal-team-GM0308");
        await page.GetByLabel("Motivering").FillAsync("De moeder belde: zij wonen in Baarn.");
        await page.DecideAsync();

        await page.ShouldSayAsync("Uw besluit is vastgelegd.");
        (await app.Pipeline.Cases.LoadAsync(id))!.Case.Referrals.Single().Receiver.ShouldBe("lokaal-team-GM0308");
    }

    [Fact]
    public async Task A_receiver_that_is_full_shows_the_waiting_list_and_the_next_best()
    {
        await using var app = await RunningWorkbench.StartInMemoryAsync(browsers);
        var id = await app.TakeInAsync(SampleReport.Of("PL-1").With("zorgelijkeSituatie/signalen", new JsonArray("herhaling", "hulpZonderResultaat")));
        var @case = (await app.Pipeline.Cases.LoadAsync(id))!.Case;
        var now = app.Time.GetUtcNow();
        var offers = Enumerable.Range(1, 52).Select(number => new Referral(
            new ReferralId("0123456789abcdef0123456789abcdef", number), @case.Reports[0].Id, "mdapp-utrecht", ReferralStatus.Offered, now, now));
        await app.Pipeline.Transfers.PutAsync(@case with { Referrals = [.. offers] }, @case.Reports[0], CancellationToken.None);
        var page = await app.SignInAsync(RunningWorkbench.Anouk);

        await page.OpenCaseAsync(id);

        await page.ShouldSayAsync("plaats 3 van de wachtlijst");
        (await page.Locator(".wb-proposal").InnerTextAsync()).ShouldContain("Overdragen aan Lokaal team Amersfoort");
        await page.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task A_case_is_taken_over_with_a_reason()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        var id = await app.TakeInAsync(SampleReport.Of("PL-1"));
        var (anouk, bilal) = (await app.SignInAsync(RunningWorkbench.Anouk), await app.SignInAsync(RunningWorkbench.Bilal));
        await anouk.OpenCaseAsync(id);
        await anouk.Button("Oppakken").ClickAsync();
        await anouk.ShouldSayAsync("U behandelt deze casus");

        await bilal.OpenCaseAsync(id);
        await bilal.GetByText("Overnemen", new() { Exact = true }).ClickAsync();
        await bilal.GetByLabel("Waarom neemt u de casus over?").FillAsync("Anouk heeft vrij.");
        await bilal.Button("Casus overnemen").ClickAsync();

        await bilal.ShouldSayAsync("U behandelt deze casus");
        await anouk.ReloadAsync();
        await anouk.ShouldSayAsync("Bilal Voorbeeld behandelt deze casus");
    }

    [Fact]
    public async Task Who_has_a_case_that_became_acute_says_that_they_know()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        var (page, id) = await app.OpenNewCaseAsync(SampleReport.Of("PL-1"));
        await page.Button("Oppakken").ClickAsync();
        await page.ShouldSayAsync("U behandelt deze casus");
        (await app.TakeInAsync(SampleReport.Of("PL-2").With("zorgelijkeSituatie/signalen/0", "verwurging"))).ShouldBe(id);

        await page.OpenCaseAsync(id);
        await page.ShouldBeAccessibleAsync();
        await page.Button("Ik weet het en pak dit op").ClickAsync();

        await page.ShouldSayAsync("U behandelt deze casus");
        AcuteAlarm.Of((await app.Pipeline.Cases.LoadAsync(id))!.Case).ShouldBeNull();
    }

    private static async Task<(string CaseId, IPage Anouk, IPage Bilal)> OpenedByTwoAsync(RunningWorkbench app)
    {
        var id = await app.TakeInAsync(SampleReport.Of("PL-1"));
        var (anouk, bilal) = (await app.SignInAsync(RunningWorkbench.Anouk), await app.SignInAsync(RunningWorkbench.Bilal));
        await anouk.OpenCaseAsync(id);
        await bilal.OpenCaseAsync(id);
        return (id, anouk, bilal);
    }

    private static Task<string> FocusedTextAsync(IPage page) => page.EvaluateAsync<string>("document.activeElement.textContent.trim()");
}
