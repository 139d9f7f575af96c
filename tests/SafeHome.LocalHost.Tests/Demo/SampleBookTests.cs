using SafeHome.LocalHost.Demo;
using SafeHome.LocalHost.Tests.Support;

namespace SafeHome.LocalHost.Tests.Demo;

public sealed class SampleBookTests : IDisposable
{
    private const string Step = """
        { "bestand": "01.json", "sleutel": "dev-politie", "verwacht": { "antwoord": 202, "casus": "a", "urgentie": "spoed", "besluit": "VT-01-02",
          "ontvanger": "save-x", "triage": ["volgtVoorstel", { "besluit": "VT-01-01", "dienst": "onderzoek", "motivering": "Toch zelf." }],
          "reacties": [{ "door": "dev-save", "reactie": "geweigerd", "reden": "Vol." }], "voortgang": [{ "actie": "dienstBeginnen" }], "status": "besloten", "uitkomst": "VT-01-01" } }
        """;

    private readonly TemporaryFolder _folder = new();

    public SampleBookTests() => _folder.Write("01.json", "{}");

    [Fact]
    public async Task Every_sample_is_in_the_book_and_every_body_can_be_made()
    {
        var folder = Workplace.OfThisBuild().SamplesFolder;

        var book = SampleBook.Read(folder);

        book.Steps.Select(step => step.File).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ShouldBe(
            Directory.GetFiles(folder, "*-*").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));
        foreach (var step in book.Steps)
        {
            var body = await book.BodyOfAsync(step, CancellationToken.None);
            if (step.FillUpTo is { } bytes) body.Length.ShouldBe(bytes);
            else body.ToArray().ShouldBe(await File.ReadAllBytesAsync(Path.Combine(folder, step.File)));
        }
    }

    [Fact]
    public void A_step_is_read_in_full()
    {
        var step = Read(Step).Steps.ShouldHaveSingleItem();

        step.Expected.IsNewReport.ShouldBeTrue();
        step.Expected.Triage.ShouldBe([ScriptedDecision.AsProposed, new ScriptedDecision("VT-01-01", "onderzoek", null, "Toch zelf.")]);
        step.Expected.Answers.ShouldBe([new ScriptedAnswer("dev-save", "geweigerd", "Vol.")]);
        step.Expected.Progress.ShouldBe([new ScriptedProgress("dienstBeginnen", null, null)]);
    }

    [Theory]
    [InlineData("\"sleutel\"", "\"onbekend\": 1, \"sleutel\"", "cannot be read: look at line")]
    [InlineData("\"casus\"", "\"onbekend\": 1, \"casus\"", "cannot be read: look at line")]
    [InlineData("\"dienst\"", "\"onbekend\": 1, \"dienst\"", "cannot be read: look at line")]
    [InlineData("\"door\"", "\"onbekend\": 1, \"door\"", "cannot be read: look at line")]
    [InlineData("\"volgtVoorstel\"", "\"volgt\"", "cannot be read: look at line")]
    [InlineData("\"antwoord\": 202,", "", "cannot be read: look at line")]
    [InlineData("01.json", "02.json", "is wrong at step 1: there is no file 02.json beside it.")]
    [InlineData("01.json", "../01.json", "is wrong at step 1: there is no file ../01.json beside it.")]
    [InlineData("\"uitkomst\": \"VT-01-01\"", "\"uitkomst\": null", "are all needed.")]
    [InlineData("\"geweigerd\"", "\"misschien\"", "a reactie is aanvaard or geweigerd")]
    [InlineData("\"dienstBeginnen\"", "\"dansen\"", "dienstBeginnen, dienstAfronden or afsluiten.")]
    [InlineData("\"volgtVoorstel\", ", "", "one more for every refusal")]
    [InlineData("202", "400", "a repeat or a refused report has only antwoord and casus.")]
    public void What_is_not_of_the_form_is_one_sentence(string old, string changed, string sentence)
    {
        var e = Should.Throw<HostException>(() => Read(Step.Replace(old, changed)));

        e.Message.ShouldContain(sentence);
        e.Message.ShouldNotContain(Environment.NewLine);
    }

    [Fact]
    public void Another_version_is_refused() =>
        Should.Throw<HostException>(() => Read(Step, version: "2")).Message.ShouldContain("is of version '2'");

    [Fact]
    public void A_folder_that_is_not_there_is_one_sentence() =>
        Should.Throw<HostException>(() => SampleBook.Read(Path.Combine(_folder.Path, "elsewhere"))).Message.ShouldContain("cannot be opened");

    public void Dispose() => _folder.Dispose();

    private SampleBook Read(string step, string version = "1")
    {
        _folder.Write("expected.json", $$"""{ "versie": "{{version}}", "stappen": [ {{step}} ] }""");
        return SampleBook.Read(_folder.Path);
    }
}
