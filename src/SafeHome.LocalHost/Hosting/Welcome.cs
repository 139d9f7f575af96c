using SafeHome.LocalHost.FunctionApps;

namespace SafeHome.LocalHost.Hosting;

/// <summary>Tells where everything is.</summary>
internal static class Welcome
{
    /// <summary>Writes the addresses and files of the run, but no secret.</summary>
    public static void Write(RunningHost host, Workplace place, HostLog log)
    {
        log.Info($"app       {host.Address} ({Join<HttpFunction>(host, function => function.Route)})");
        log.Info($"queues    {Join<QueueFunction>(host, function => function.Queue)}");
        log.Info($"timers    {Join<TimerFunction>(host, function => $"{function.Name} ({function.Schedule})")}");
        log.Info($"settings  {place.SettingsFile}");
        log.Info(host.OwnsStorage ? $"storage   Azurite, with its data in {place.StateFolder}" : "storage   the account that the settings name");
        log.Info("Stop with Ctrl-C.");
    }

    private static string Join<T>(RunningHost host, Func<T, string> text)
        where T : Function => string.Join(", ", host.App.Functions.OfType<T>().Select(text));
}
