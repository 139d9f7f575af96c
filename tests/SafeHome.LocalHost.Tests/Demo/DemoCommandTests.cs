using SafeHome.LocalHost.Demo;
using SafeHome.LocalHost.Hosting;
using SafeHome.LocalHost.Tests.Support;
using Spectre.Console;

namespace SafeHome.LocalHost.Tests.Demo;

/// <summary>The demo as a person starts it: the real app, a real emulator, every sample.</summary>
public sealed class DemoCommandTests
{
    private readonly SharedText _output = new();
    private readonly SharedText _error = new();

    [Fact]
    public async Task Everything_comes_out_as_expected()
    {
        (await InvokeAsync("--free-ports")).ShouldBe(0, $"{_output}{_error}");

        _output.ToString().ShouldNotContain("DIFFERS");
        LastLine.ShouldStartWith("All 52 steps came out as expected");
    }

    [Fact]
    public async Task Everything_comes_out_as_expected_though_the_app_is_killed_three_times()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(_output), Ansi = AnsiSupport.No });
        var options = new DemoOptions(FreePort: true, KillEvery: TimeSpan.FromSeconds(2), MostKills: 3);

        var differing = await new DemoRun(Workplace.OfThisBuild(), Backing.Azure, console).RunAsync(options, CancellationToken.None);

        differing.ShouldBe(0, _output.ToString());
        _output.ToString().ShouldContain("killed the app (SIGKILL)");
    }

    [Fact]
    public async Task What_differs_is_told_in_words_and_counted()
    {
        using var samples = new TemporaryFolder();
        var place = Workplace.OfThisBuild();
        const string File = "05-politie-lelystad-burenruzie.json";
        samples.Write(File, await System.IO.File.ReadAllTextAsync(Path.Combine(place.SamplesFolder, File)));
        samples.Write("expected.json", $$"""
            { "versie": "1", "stappen": [ { "bestand": "{{File}}", "sleutel": "dev-politie", "verwacht": { "antwoord": 202, "casus": "a", "urgentie": "acuut",
              "besluit": "VT-00", "triage": ["volgtVoorstel"], "reacties": [], "status": "afgesloten", "uitkomst": "VT-00" } } ] }
            """);

        (await InvokeAsync(place with { SamplesFolder = samples.Path }, "--free-ports")).ShouldBe(1, _error.ToString());

        _output.ToString().ShouldContain("DIFFERS");
        LastLine.ShouldBe("1 of 1 steps differ from what was expected.");
    }

    [Fact]
    public async Task Samples_that_are_not_there_are_one_sentence()
    {
        (await InvokeAsync(Workplace.OfThisBuild() with { SamplesFolder = "/nowhere" }, "--free-ports")).ShouldBe(1);

        _error.ToString().Trim().Split(Environment.NewLine).ShouldHaveSingleItem().ShouldContain("/nowhere/expected.json cannot be opened");
    }

    private string LastLine => _output.ToString().TrimEnd().Split(Environment.NewLine)[^1];

    private Task<int> InvokeAsync(params string[] arguments) => InvokeAsync(Workplace.OfThisBuild(), arguments);

    private Task<int> InvokeAsync(Workplace place, params string[] arguments) =>
        new HostCommand(place, Backing.Azure, _output, _error).InvokeAsync(["demo", .. arguments], CancellationToken.None);
}
