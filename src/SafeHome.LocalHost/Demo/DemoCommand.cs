using System.CommandLine;
using SafeHome.LocalHost.Hosting;
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

    /// <summary>The command, as a part of the command line.</summary>
    public Command ToCommand()
    {
        _killEvery.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double?>() is not (> 0 and <= 3600)) result.AddError("--kill-every takes a number of seconds, more than 0.");
        });
        var command = new Command(
            "demo",
            "Sends the invented reports of samples/, plays the triage worker and the receivers, and compares what became of each report with samples/expected.json. "
            + "It uses storage and settings of its own, and ends with 0 only when everything came out as expected.")
        {
            _port, _freePorts, _keep, _killEvery,
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
}
