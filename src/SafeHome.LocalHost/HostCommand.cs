using System.CommandLine;
using SafeHome.LocalHost.Demo;
using SafeHome.LocalHost.Hosting;

namespace SafeHome.LocalHost;

/// <summary>The command line.</summary>
/// <param name="place">The folders to work in.</param>
/// <param name="backing">How to come by storage.</param>
/// <param name="output">Takes what was to be expected.</param>
/// <param name="error">Takes what was not.</param>
internal sealed class HostCommand(Workplace place, Backing backing, TextWriter output, TextWriter error)
{
    private readonly Option<int> _port = new("--port")
    {
        Description = "The port that the app listens on.",
        DefaultValueFactory = _ => RunOptions.UsualPort,
    };

    private readonly Option<string?> _storage = new("--storage")
    {
        Description = "The connection string of a storage account that runs already. Without it, what local.settings.json says; Azurite is started for UseDevelopmentStorage=true.",
    };

    private readonly Option<bool> _freePorts = new("--free-ports")
    {
        Description = "Let the app and Azurite take any free ports, so that several hosts can run at once.",
    };

    /// <summary>Does what the arguments ask for; answers the exit code: 0 after a stop that was asked for, 1 with a sentence on standard error.</summary>
    public Task<int> InvokeAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var root = new RootCommand("Runs the function app on this machine, with its queues and timers, against Azurite.") { _port, _storage, _freePorts };
        root.Subcommands.Add(new DemoCommand(place, backing, output, error).ToCommand());
        root.SetAction(RunAsync);
        // A stop has to kill the app and to give Azurite the time to write its data.
        var configuration = new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeSpan.FromSeconds(20),
        };
        return root.Parse(arguments).InvokeAsync(configuration, cancellation);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var options = new RunOptions(arguments.GetValue(_port), arguments.GetValue(_storage), arguments.GetValue(_freePorts));
        var log = new HostLog(output, error, TimeProvider.System);
        try
        {
            await using var host = await RunningHost.StartAsync(place, options, backing, log, TimeProvider.System, cancellation);
            Welcome.Write(host, place, log);
            await host.Completion.WaitAsync(cancellation);
            return 0;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return 0;
        }
        catch (HostException e)
        {
            await error.WriteLineAsync(e.Message);
            return 1;
        }
    }
}
