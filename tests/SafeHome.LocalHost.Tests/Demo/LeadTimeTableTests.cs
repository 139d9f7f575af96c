using SafeHome.LocalHost.Demo;
using Spectre.Console;

namespace SafeHome.LocalHost.Tests.Demo;

public sealed class LeadTimeTableTests
{
    [Fact]
    public void Every_term_stands_on_one_line_of_a_narrow_terminal()
    {
        var times = new LeadTimes("2026", [new("Flevoland", null, null, [new("veiligheidsbeoordeling", "wettelijk", 1250, 20, 300, 4, 110, 120)])]);

        Written(times).ShouldContain(line => line.Contains("veiligheidsbeoordeling (wettelijk)") && line.TrimEnd().EndsWith("120"));
    }

    [Fact]
    public void The_terms_of_a_region_stand_under_its_name()
    {
        var term = new LeadTime("overdracht", "norm", 1, 2, 3, 4, null, null);
        var times = new LeadTimes("2026", [new("Flevoland", null, null, [term]), new("Almere", "GM0034", null, [term]), new("Utrecht", null, null, [term])]);

        Written(times).Select(line => line.Trim()).Where(line => line.Length > 0).TakeLast(4).Select(line => line.Split(' ')[0])
            .ShouldBe(["Flevoland", "overdracht", "Utrecht", "overdracht"]);
    }

    private static string[] Written(LeadTimes times)
    {
        var written = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(written), Ansi = AnsiSupport.No });
        console.Profile.Width = 80;
        LeadTimeTable.Write(console, times);
        return written.ToString().Split(Environment.NewLine);
    }
}
