using System.Globalization;
using SafeHome.LocalHost.Hosting;
using Spectre.Console;

namespace SafeHome.LocalHost.Demo;

/// <summary>A demo from start to end: the app is started, the play is played, and what came of it is told.</summary>
/// <param name="normal">The folders of normal runs.</param>
/// <param name="backing">How to come by storage.</param>
/// <param name="console">Where everything is shown.</param>
internal sealed class DemoRun(Workplace normal, Backing backing, IAnsiConsole console)
{
    /// <summary>Runs it; answers how many steps differ from what was expected.</summary>
    /// <exception cref="HostException">It cannot be run to its end.</exception>
    public async Task<int> RunAsync(DemoOptions options, CancellationToken cancellation)
    {
        var begun = TimeProvider.System.GetTimestamp();
        var book = SampleBook.Read(normal.SamplesFolder);
        using var place = new DemoPlace(normal);
        var lines = new ConsoleLines(console);
        var log = new HostLog(lines, lines, TimeProvider.System, retries: TextWriter.Null);

        console.WriteLine("Starting the app, with storage in memory that is gone afterwards.");
        await using var host = await RunningHost.StartAsync(place.Place, options.ToRunOptions(), backing, log, TimeProvider.System, cancellation);
        await host.WhenReadyAsync(cancellation);
        using var clients = new SampleClients(host.Address, Patience.Usual);
        var journal = new Journal(book);
        var play = new Play(clients, journal);
        await PlayAsync(play, journal, host, options.KillEvery is { } life ? new AppKiller(host, life, options.MostKills, log) : null, cancellation);
        var leadTimes = await play.LookBackAsync(cancellation);

        var steps = Comparison.Of(journal);
        DemoTable.Write(console, steps);
        LeadTimeTable.Write(console, leadTimes);
        var differing = steps.Count(step => !step.Agrees);
        console.WriteLine($"The app {(options.Keep ? "runs" : "ran")} at {host.Address}; {(options.Keep ? "stop it with Ctrl-C." : "with --keep it goes on running, to look around in.")}");
        console.WriteLine(Verdict(differing, steps.Count, TimeProvider.System.GetElapsedTime(begun)));
        if (options.Keep) await host.Completion.WaitAsync(cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return differing;
    }

    private async Task PlayAsync(Play play, Journal journal, RunningHost host, AppKiller? killer, CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var playing = play.RunAsync(end.Token);
        var stalled = new StallWatch(journal, StallWatch.UsualLimit, TimeProvider.System).RunAsync(end.Token);
        Task[] all = [playing, stalled, host.Completion, .. killer is null ? Array.Empty<Task>() : [killer.RunAsync(end.Token)]];
        var first = Task.WhenAny(all);
        await new ProgressView(console, journal).ShowAsync(first);
        await end.CancelAsync();
        await playing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await await first;
        if (killer is not null) console.WriteLine($"The app was killed {killer.Kills.ToString(CultureInfo.InvariantCulture)} times.");
    }

    private static string Verdict(int differing, int all, TimeSpan took) => differing == 0
        ? string.Create(CultureInfo.InvariantCulture, $"All {all} steps came out as expected, in {took.TotalSeconds:0} s.")
        : string.Create(CultureInfo.InvariantCulture, $"{differing} of {all} steps differ from what was expected.");
}
