using System.Globalization;
using SafeHome.LocalHost.Settings;

namespace SafeHome.LocalHost.Hosting;

/// <summary>The environment variables that the app is started with, besides the host's own.</summary>
internal static class HandlerEnvironment
{
    /// <summary>The app settings, and what the Functions host tells a custom handler.</summary>
    public static IReadOnlyDictionary<string, string> Create(LocalSettings settings, string storage, int port, string appRoot) =>
        new Dictionary<string, string>(settings.Values, StringComparer.Ordinal)
        {
            [LocalSettings.StorageKey] = storage,
            ["FUNCTIONS_CUSTOMHANDLER_PORT"] = port.ToString(CultureInfo.InvariantCulture),
            ["FUNCTIONS_CUSTOMHANDLER_WORKER_ID"] = Guid.NewGuid().ToString(),
            ["FUNCTIONS_APP_ROOT_PATH"] = appRoot,
        };
}
