using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using SafeHome.Functions.Tests.Support;
using SafeHome.Storage;
using SafeHome.Testing.Stuf;

namespace SafeHome.Functions.Tests.Endpoints;

public class SendingAVtMelding
{
    [Fact]
    public async Task It_is_confirmed_with_the_reference_by_which_it_can_be_followed()
    {
        await using var app = await RunningApp.StartAsync();

        var answer = await app.SendAsync(VtMessage.Of("PL-1"));

        answer.ShouldHaveStatus(HttpStatusCode.OK).ShouldHaveNo("Idempotent-Replayed");
        answer.Headers["Content-Type"].ShouldBe("application/xml; charset=utf-8");
        answer.Field("berichtcode").ShouldBe("Bv03");
        answer.Field("crossRefnummer").ShouldBe("PL-1");
        answer.Field("tijdstipBericht").ShouldBe("20260303130000000");
        (await app.GetAsync($"/v1/meldingen/{answer.Field("referentienummer")}", TestSettings.Police)).Json.GetProperty("referentienummer").GetString().ShouldBe("PL-1");
    }

    [Fact]
    public async Task The_answer_goes_back_the_way_the_message_came()
    {
        await using var app = await RunningApp.StartAsync();

        var answer = XDocument.Parse((await app.SendAsync(VtMessage.Of("PL-1"))).Text);

        Fields(answer, "zender").ShouldBe("organisatie=00000001000000099000 applicatie=Ontvangst");
        Fields(answer, "ontvanger").ShouldBe("organisatie=00000004000000099000 applicatie=BVH administratie=Eenheid gebruiker=gebruiker-1");
    }

    [Fact]
    public async Task The_message_is_kept_as_it_came()
    {
        await using var app = await RunningApp.StartAsync();
        var bytes = VtMessage.Of("PL-1").ToBytes(Encoding.Unicode);

        var answer = await app.SendXmlAsync(bytes);

        (await app.Pipeline.Reports.MessageAsync(answer.Field("referentienummer"))).ShouldBe(bytes);
    }

    [Fact]
    public async Task It_comes_on_the_worklist_as_any_report()
    {
        await using var app = await RunningApp.StartAsync();
        await app.SendAsync(VtMessage.Of("PL-1"));

        await app.WorkAsync();

        var (found, _) = await app.ReadCaseAsync(await app.OnlyCaseAsync());
        found.GetProperty("personen").EnumerateArray().Select(person => person.GetProperty("naam").GetProperty("voornamen").GetString())
            .ShouldBe(["Ottoline", "Fenna"], ignoreOrder: true);
        found.GetProperty("gemeente").GetString().ShouldBe("GM0307");
    }

    [Fact]
    public async Task A_redelivery_gets_the_first_answer_again_whatever_its_layout_time_and_envelope()
    {
        await using var app = await RunningApp.StartAsync();
        var first = await app.SendAsync(VtMessage.Of("PL-1"));
        app.Time.Advance(TimeSpan.FromDays(1));

        var repeat = await app.SendAsync(VtMessage.Of("PL-1"));
        var later = await app.SendXmlAsync(VtMessage.Of("PL-1").With("tijdstipBericht", "20260304120000").InEnvelope(Soap.V11).ToBytes());

        repeat.ShouldHaveStatus(HttpStatusCode.OK).Headers["Idempotent-Replayed"].ShouldBe("true");
        repeat.Text.ShouldBe(first.Text);
        later.ShouldHaveStatus(HttpStatusCode.OK).Headers["Idempotent-Replayed"].ShouldBe("true");
        later.Field("referentienummer").ShouldBe(first.Field("referentienummer"));
    }

    [Fact]
    public async Task Another_message_under_the_same_reference_is_refused_and_the_first_stands()
    {
        await using var app = await RunningApp.StartAsync();
        var first = await app.SendAsync(VtMessage.Of("PL-1"));

        var other = await app.SendAsync(VtMessage.Of("PL-1").With("omschrijvingZorgelijkeSituatie", "Anders."));

        other.ShouldBeRefused("StUF016").Field("crossRefnummer").ShouldBe("PL-1");
        var stored = await app.Pipeline.Reports.LoadAsync(first.Field("referentienummer"));
        stored!.Report.Situation.Outline.ShouldStartWith("Hij schreeuwde");
    }

    [Theory]
    [InlineData("00000004000000099001", TestSettings.Police)]
    [InlineData("00000004000000099000", TestSettings.Doctor)]
    public async Task A_reference_is_of_one_organisation_by_one_client(string organisation, string client)
    {
        await using var app = await RunningApp.StartAsync();
        var first = await app.SendAsync(VtMessage.Of("PL-1"));

        var other = await app.SendAsync(VtMessage.Of("PL-1", organisation).With("omschrijvingZorgelijkeSituatie", "Anders."), client);

        other.ShouldHaveStatus(HttpStatusCode.OK).Field("referentienummer").ShouldNotBe(first.Field("referentienummer"), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Without_a_reference_it_is_known_by_what_it_says()
    {
        await using var app = await RunningApp.StartAsync();
        var first = await app.SendAsync(VtMessage.Of(""));

        var repeat = await app.SendAsync(VtMessage.Of(""));
        var other = await app.SendAsync(VtMessage.Of("").With("omschrijvingZorgelijkeSituatie", "Anders."));

        repeat.ShouldHaveStatus(HttpStatusCode.OK).Text.ShouldBe(first.Text);
        other.ShouldHaveStatus(HttpStatusCode.OK).Field("referentienummer").ShouldNotBe(first.Field("referentienummer"), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(Soap.V11)]
    [InlineData(Soap.V12)]
    public async Task In_an_envelope_it_is_answered_in_one(string soap)
    {
        await using var app = await RunningApp.StartAsync();

        var taken = XDocument.Parse((await app.SendXmlAsync(VtMessage.Of("PL-1").InEnvelope(soap).ToBytes(), contentType: "text/xml; charset=utf-8")).ShouldHaveStatus(HttpStatusCode.OK).Text);
        var refused = XDocument.Parse((await app.SendXmlAsync(VtMessage.Of("PL-1").With("betreft", null).InEnvelope(soap).ToBytes())).ShouldHaveStatus(HttpStatusCode.BadRequest).Text);

        Steps(taken, "Bv03Bericht").ShouldBe("Envelope/Body/Bv03Bericht");
        Steps(refused, "Fo03Bericht").ShouldBe(soap == Soap.V11 ? "Envelope/Body/Fault/detail/Fo03Bericht" : "Envelope/Body/Fault/Detail/Fo03Bericht");
        refused.Root!.Name.NamespaceName.ShouldBe(soap);
    }

    [Fact]
    public async Task While_the_tables_are_away_it_is_put_off()
    {
        await using var app = await RunningApp.StartAsync();
        app.Storage.Outage.Tables = name => new StorageUnavailableException(name);

        var answer = await app.SendAsync(VtMessage.Of("PL-1"));

        answer.ShouldBeProblem(HttpStatusCode.ServiceUnavailable, XmlExchange.Path).ShouldHave("Retry-After");
        app.Storage.Outage.Tables = null;
        (await app.SendAsync(VtMessage.Of("PL-1"))).ShouldHaveStatus(HttpStatusCode.OK).ShouldHaveNo("Idempotent-Replayed");
    }

    [Fact]
    public async Task The_samples_are_valid_and_come_to_what_is_expected_of_them()
    {
        var samples = Path.Combine(RepositoryFiles.Root, "samples");
        var steps = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(samples, "expected.json"))).RootElement.GetProperty("stappen").EnumerateArray()
            .Where(step => step.GetProperty("bestand").GetString()!.EndsWith(".xml", StringComparison.Ordinal) && !step.TryGetProperty("keer", out _)).ToList();
        steps.Count.ShouldBe(4);
        foreach (var step in steps)
        {
            await using var app = await RunningApp.StartAsync();
            var (name, expected) = (step.GetProperty("bestand").GetString()!, step.GetProperty("verwacht"));
            var message = XDocument.Load(Path.Combine(samples, name));
            var bare = message.Descendants().Single(element => element.Name.LocalName == "vtMeldingDi01");
            StufSchemas.Faults(Encoding.UTF8.GetBytes(bare.ToString())).ShouldBeEmpty(name);

            var report = (await app.SendAsync(message)).ShouldHaveStatus(HttpStatusCode.OK).Field("referentienummer");

            await app.WorkAsync();
            var path = $"/v1/casussen/{(await app.Pipeline.Reports.StatusAsync(report))!.Case}";
            Answer[] looks = [await app.GetAsync(path, TestSettings.Triage), await app.GetAsync(path, TestSettings.Flevoland)];
            var proposal = looks.Single(look => look.Status is HttpStatusCode.OK).Json.GetProperty("voorstellen")[0];
            foreach (var field in (string[])["urgentie", "besluit", "ontvanger"])
                proposal.GetProperty(field).GetString().ShouldBe(expected.GetProperty(field).GetString(), $"{name} {field}");
        }
    }

    private static string Fields(XDocument answer, string party) => string.Join(
        ' ', answer.Descendants().Single(element => element.Name.LocalName == party).Elements().Select(field => $"{field.Name.LocalName}={field.Value}"));

    private static string Steps(XDocument answer, string name) => string.Join(
        '/', answer.Descendants().Single(element => element.Name.LocalName == name).AncestorsAndSelf().Reverse().Select(element => element.Name.LocalName));
}
