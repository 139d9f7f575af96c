using System.Globalization;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.Routing;
using SafeHome.Storage.Blobs;
using Spectre.Console;

namespace SafeHome.LocalHost.Year;

/// <summary>Plays an invented year, and writes the lead-time report on it.</summary>
/// <param name="place">Where the list of receivers is.</param>
/// <param name="console">Where everything is shown.</param>
internal sealed class YearRun(Workplace place, IAnsiConsole console)
{
    /// <summary>Runs it; answers the page of the year.</summary>
    /// <exception cref="HostException">The list of receivers is not there.</exception>
    public async Task<string> RunAsync(YearOptions options, CancellationToken cancellation)
    {
        var begun = TimeProvider.System.GetTimestamp();
        var clock = new SimulatedClock(DutchTime.MomentOf(new DateTime(options.Year, 1, 1)));
        var app = new YearApp(clock, await ReceiversAsync(cancellation));
        await PlayAsync(new YearPlay(app, options, clock), options, cancellation);
        await app.Pipeline.Publish.RunAsync(cancellation);
        await CopyAsync(app.Blobs.Container("lead-times"), options.Folder, cancellation);
        var page = Path.Combine(options.Folder, "intern", $"{options.Year}.html");
        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{options.Reports} reports of {options.Year} were handled in {TimeProvider.System.GetElapsedTime(begun).TotalSeconds:0} s. The report is at"));
        console.WriteLine(page);
        return page;
    }

    private Task PlayAsync(YearPlay play, YearOptions options, CancellationToken cancellation) => console.Progress()
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
        .StartAsync(async context =>
        {
            var task = context.AddTask($"An invented {options.Year} in Utrecht and Flevoland", maxValue: options.Reports);
            await play.RunAsync(() => task.Increment(1), cancellation);
        });

    // The folder of a run says the time of day, which here says nothing: what is left of the name is the view and the period.
    private static async Task CopyAsync(IBlobContainer files, string folder, CancellationToken cancellation)
    {
        await foreach (var name in files.ListAsync("", cancellation))
        {
            if (name.Split('/') is not [_, _, var view, var file]) continue;
            Directory.CreateDirectory(Path.Combine(folder, view));
            await File.WriteAllBytesAsync(Path.Combine(folder, view, file), (await files.GetAsync(name, cancellation))!, cancellation);
        }
    }

    private async Task<ReceiverDirectory> ReceiversAsync(CancellationToken cancellation)
    {
        var path = Path.Combine(place.AppRoot, "receivers.json");
        return File.Exists(path)
            ? ReceiverDirectory.Parse(await File.ReadAllBytesAsync(path, cancellation))
            : throw new HostException($"The list of receivers is not at {path}; build the solution first.");
    }
}
