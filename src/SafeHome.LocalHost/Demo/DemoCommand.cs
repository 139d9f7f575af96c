using System.CommandLine;
using System.Globalization;
using SafeHome.LocalHost.Hosting;
using SafeHome.LocalHost.Year;
using Spectre.Console;

namespace SafeHome.LocalHost.Demo;

/// <summary>The command <c>demo</c>.</summary>
/// <param name="place">The folders of normal runs.</param>
/// <param name="backing">How to come by storage.</param>
/// <param name="output">Takes everything that is shown.</param>
/// <param name="error">Takes the sentence with which a demo fails.</param>
internal sealed class DemoCommand(Workplace place, Backing backing, TextWriter output, TextWriter error)
{
    private readonly Option<int> _port = new("--port")
    {
        Description = "The port that the app listens on.",
        DefaultValueFactory = _ => RunOptions.UsualPort,
    };

    private readonly Option<bool> _freePorts = new("--free-ports")
    {
        Description = "Let the app take any free port.",
    };

    private readonly Option<bool> _keep = new("--keep")
    {
        Description = "Leave the app running afterwards, to look around in; stop it with Ctrl-C.",
    };

    private readonly Option<double?> _killEvery = new("--kill-every")
    {
        HelpName = "seconds",
        Description = "Kill the app (SIGKILL) whenever it has run this many seconds, to show that nothing is lost by it. The outcome must be the same; it only takes longer.",
    };

    private readonly Option<int?> _year = new("--year")
    {
        HelpName = "year",
        Description = "Instead, invent a year of reports in Utrecht and Flevoland, take it through the stages of the app on a simulated clock, and write the lead-time report on it.",
    };

    private readonly Option<int> _reports = new("--reports")
    {
        Description = "With --year: how many reports come in.",
        DefaultValueFactory = _ => YearOptions.UsualReports,
    };

    private readonly Option<int> _seed = new("--seed")
    {
        Description = "With --year: the same seed gives the same year.",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<string?> _out = new("--out")
    {
        HelpName = "folder",
        Description = "With --year: where the files of the report are written; a folder of the system for temporary files unless given.",
    };

    /// <summary>The command, as a part of the command line.</summary>
    public Command ToCommand()
    {
        _killEvery.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double?>() is not (> 0 and <= 3600)) result.AddError("--kill-every takes a number of seconds, more than 0.");
        });
        _year.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is not (>= 2023 and <= 2028)) result.AddError("--year takes a year from 2023 to 2028, of which the calendar is known.");
        });
        _reports.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 200_000) result.AddError("--reports takes a number from 1 to 200000.");
        });
        var command = new Command(
            "demo",
            "Sends the invented reports of samples/, plays the triage worker and the receivers, and compares what became of each report with samples/expected.json. "
            + "It uses storage and settings of its own, and ends with 0 only when everything came out as expected.")
        {
            _port, _freePorts, _keep, _killEvery, _year, _reports, _seed, _out,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var killEvery = arguments.GetValue(_killEvery) is { } seconds ? TimeSpan.FromSeconds(seconds) : (TimeSpan?)null;
        var options = new DemoOptions(arguments.GetValue(_port), arguments.GetValue(_freePorts), arguments.GetValue(_keep), killEvery);
        var terminal = new AnsiConsoleOutput(output);
        // A file or a pipe gets plain text.
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = terminal,
            Ansi = terminal.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = terminal.IsTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        try
        {
            if (arguments.GetValue(_year) is { } year) return await RunYearAsync(year, arguments, terminal.IsTerminal, console, cancellation);
            return await new DemoRun(place, backing, console).RunAsync(options, cancellation) == 0 ? 0 : 1;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await error.WriteLineAsync("The demo was stopped before its end.");
            return 1;
        }
        catch (HostException e)
        {
            await error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    private async Task<int> RunYearAsync(int year, ParseResult arguments, bool isTerminal, IAnsiConsole console, CancellationToken cancellation)
    {
        var folder = arguments.GetValue(_out) ?? Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"safehome-{year}"));
        var options = new YearOptions(year, arguments.GetValue(_reports), arguments.GetValue(_seed), Path.GetFullPath(folder));
        var page = await new YearRun(place, console).RunAsync(options, cancellation);
        if (isTerminal) Browser.Open(page);
        return 0;
    }
}
