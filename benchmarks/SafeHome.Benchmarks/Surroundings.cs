using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SafeHome.LocalHost;
using SafeHome.LocalHost.Azurite;
using SafeHome.LocalHost.FunctionApps;
using SafeHome.LocalHost.Hosting;
using SafeHome.LocalHost.Settings;
using SafeHome.Storage.Azure;
using SafeHome.Storage.Tables;

namespace SafeHome.Benchmarks;

/// <summary>What every measurement of a run shares: the emulator, and a folder with settings of its own.</summary>
internal sealed class Surroundings : IAsyncDisposable
{
    private readonly AzuriteServer _azurite;

    private Surroundings(AzuriteServer azurite, Workplace place)
    {
        _azurite = azurite;
        Place = place;
        Account = AzureStorageAccount.FromConnectionString(Storage, new WriteStamps($"bench-{Environment.ProcessId}"), TimeProvider.System);
    }

    /// <summary>The function app as built, with settings made from the sample.</summary>
    public Workplace Place { get; }

    /// <summary>The emulator, by its connection string.</summary>
    public string Storage => _azurite.ConnectionString;

    /// <summary>The emulator, as the app sees it.</summary>
    public AzureStorageAccount Account { get; }

    /// <summary>The receivers that the app is delivered with.</summary>
    public byte[] Receivers => File.ReadAllBytes(Path.Combine(Place.AppRoot, "receivers.json"));

    /// <summary>The function app.</summary>
    public FunctionApp App => FunctionApp.Read(Place.AppRoot);

    public static async Task<Surroundings> CreateAsync()
    {
        var build = Workplace.OfThisBuild();
        var place = build with { Root = Directory.CreateTempSubdirectory("safehome-benchmarks-").FullName };
        var settings = JsonNode.Parse(await File.ReadAllTextAsync(build.SettingsSample))!;
        // One sender sends as much here as all others do otherwise.
        settings["Values"]!["SafeHome__RequestsPerMinute"] = "60000";
        await File.WriteAllTextAsync(place.SettingsSample, settings.ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        SettingsFile.CreateIfMissing(place.SettingsFile, place.SettingsSample);
        return new Surroundings(await AzuriteServer.StartAsync(new AzuriteOptions()), place);
    }

    /// <summary>The environment variables that the host would give the app on that port.</summary>
    public IReadOnlyDictionary<string, string> HandlerVariables(int port) =>
        HandlerEnvironment.Create(
            LocalSettings.Read(Place.SettingsFile, Environment.GetEnvironmentVariables()), Storage, port, Place.AppRoot);

    public async ValueTask DisposeAsync()
    {
        await _azurite.DisposeAsync();
        Directory.Delete(Place.Root, recursive: true);
    }
}
