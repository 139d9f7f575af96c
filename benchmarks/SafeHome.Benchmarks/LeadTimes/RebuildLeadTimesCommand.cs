using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using SafeHome.Functions;
using SafeHome.Functions.Configuration;
using SafeHome.LocalHost;
using SafeHome.LocalHost.Hosting;
using SafeHome.LocalHost.Settings;
using SafeHome.Pipeline;
using SafeHome.Pipeline.LeadTimes.Recount;

namespace SafeHome.Benchmarks.LeadTimes;

/// <summary>
/// <c>rebuild-lead-times</c>: makes the rows of the lead-time reports anew from the events of all cases. The app may run meanwhile, and it may
/// be stopped and started again at any time.
/// </summary>
internal static class RebuildLeadTimesCommand
{
    /// <param name="place">Where the settings are, with the keys by which cases are read.</param>
    public static Command Create(Workplace place)
    {
        var storage = new Option<string?>("--storage")
        {
            Description = "The connection string of a storage account that runs already. Without it, what local.settings.json or the environment says; Azurite is started for UseDevelopmentStorage=true.",
        };
        var command = new Command("rebuild-lead-times", "Makes the rows of the lead-time reports anew from the events of all cases.") { storage };
        command.SetAction((arguments, cancellation) => RunAsync(place, arguments.GetValue(storage), arguments.InvocationConfiguration, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Workplace place, string? storage, InvocationConfiguration console, CancellationToken cancellation)
    {
        try
        {
            var settings = LocalSettings.Read(place.SettingsFile, place.Variables);
            var log = new HostLog(console.Output, console.Error, TimeProvider.System);
            await using var account = await StorageAccount.StartAsync(place, settings, new RunOptions(Storage: storage), Backing.Azure, log, cancellation);
            var rebuilt = await RebuildAsync(HandlerEnvironment.Create(settings, account.ConnectionString, port: 0, place.AppRoot), cancellation);
            await console.Output.WriteLineAsync($"{rebuilt.Reports} reports were counted; {rebuilt.Written} rows were written and {rebuilt.Removed} removed.");
            return 0;
        }
        catch (Exception e) when (e is HostException or BadSettingException)
        {
            await console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    // The app as it runs elsewhere, but for listening: so it reads the same settings in the same way.
    private static async Task<RebuiltRows> RebuildAsync(IReadOnlyDictionary<string, string> settings, CancellationToken cancellation)
    {
        var environment = settings.GetValueOrDefault("ASPNETCORE_ENVIRONMENT", "Production");
        var arguments = settings.Select(setting => $"--{setting.Key.Replace("__", ":", StringComparison.Ordinal)}={setting.Value}");
        await using var app = App.Build([.. arguments, $"--environment={environment}"]);
        return await app.Services.GetRequiredService<SafeHomePipeline>().Rebuild.RunAsync(cancellation);
    }
}
