using System.Text.Json;
using SafeHome.LocalHost.Tests.Support;
using SafeHome.LocalHost.Year;
using Spectre.Console;

namespace SafeHome.LocalHost.Tests.Year;

public class PlayingAYear
{
    private const int Reports = 240;

    [Fact]
    public async Task A_small_year_is_handled_reported_on_and_the_same_again_for_the_same_seed()
    {
        using var folder = new TemporaryFolder();

        var first = await PlayAsync(seed: 3, Path.Combine(folder.Path, "first"));
        var again = await PlayAsync(seed: 3, Path.Combine(folder.Path, "again"));
        var other = await PlayAsync(seed: 4, Path.Combine(folder.Path, "other"));

        (again == first).ShouldBeTrue();
        (other == first).ShouldBeFalse();
        using var figures = JsonDocument.Parse(first);
        var whole = figures.RootElement.GetProperty("cijfers")[0];
        whole.GetProperty("ontvangen").GetInt32().ShouldBe(Reports);
        whole.GetProperty("overdrachten").GetProperty("aanvaard").GetInt32().ShouldBeGreaterThan(0);
        whole.GetProperty("termijnen")[0].GetProperty("binnenTermijn").GetInt32().ShouldBeGreaterThan(0);
        File.Exists(Path.Combine(folder.Path, "first", "openbaar", "2026.html")).ShouldBeTrue();
    }

    private static async Task<string> PlayAsync(int seed, string folder)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null), Ansi = AnsiSupport.No });
        var page = await new YearRun(Workplace.OfThisBuild(), console).RunAsync(new YearOptions(2026, Reports, seed, folder), CancellationToken.None);
        return await File.ReadAllTextAsync(Path.ChangeExtension(page, ".json"));
    }
}
