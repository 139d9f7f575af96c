using System.Text.Json;
using SafeHome.LocalHost.Tests.Support;
using SafeHome.LocalHost.Year;
using Spectre.Console;

namespace SafeHome.LocalHost.Tests.Year;

public class PlayingAYear
{
    private const int Reports = 150;

    [Fact]
    public async Task A_small_year_is_handled_reported_on_and_the_same_again_for_the_same_seed()
    {
        using var folder = new TemporaryFolder();

        var first = await PlayAsync(seed: 3, Path.Combine(folder.Path, "first"));
        var again = await PlayAsync(seed: 3, Path.Combine(folder.Path, "again"));

        (again == first).ShouldBeTrue();
        using var figures = JsonDocument.Parse(first);
        var whole = figures.RootElement.GetProperty("cijfers")[0];
        whole.GetProperty("ontvangen").GetInt32().ShouldBe(Reports);
        whole.GetProperty("overdrachten").GetProperty("aanvaard").GetInt32().ShouldBeGreaterThan(0);
        foreach (var term in whole.GetProperty("termijnen").EnumerateArray())
            term.GetProperty("binnenTermijn").GetInt32().ShouldBeGreaterThan(term.GetProperty("openTeLaat").GetInt32());
        var followUps = (decimal)whole.GetProperty("vervolgmeldingen").EnumerateObject().Sum(phase => phase.Value.GetInt32());
        (followUps / Reports).ShouldBeInRange(0.22m, 0.38m);
        var police = Line(figures, "bron", "justitieEnVeiligheid").GetProperty("ontvangen").GetInt32();
        ((decimal)police / Reports).ShouldBeInRange(0.6m, 0.74m);
        File.Exists(Path.Combine(folder.Path, "first", "openbaar", "2026.html")).ShouldBeTrue();
    }

    [Fact]
    public async Task Another_seed_gives_another_year()
    {
        using var folder = new TemporaryFolder();

        var one = await PlayAsync(seed: 4, folder.Path, reports: 20);
        var other = await PlayAsync(seed: 5, folder.Path, reports: 20);

        (one == other).ShouldBeFalse();
    }

    private static JsonElement Line(JsonDocument figures, string by, string value) => figures.RootElement.GetProperty("cijfers").EnumerateArray()
        .First(line => line.GetProperty("naar").GetString() == by && line.GetProperty("waarde").GetString() == value);

    private static async Task<string> PlayAsync(int seed, string folder, int reports = Reports)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null), Ansi = AnsiSupport.No });
        var page = await new YearRun(Workplace.OfThisBuild(), console).RunAsync(new YearOptions(2026, reports, seed, folder), CancellationToken.None);
        return await File.ReadAllTextAsync(Path.ChangeExtension(page, ".json"));
    }
}
