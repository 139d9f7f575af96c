using System.Collections;
using System.Reflection;

namespace SafeHome.LocalHost;

/// <summary>The folders that the host works in.</summary>
/// <param name="Root">Where `local.settings.json`, its sample and `package.json` are.</param>
/// <param name="AppRoot">The function app root: the build output of the functions project.</param>
internal sealed record Workplace(string Root, string AppRoot)
{
    /// <summary>Azurite's data and what the host remembers between runs; may be deleted to begin afresh.</summary>
    public string StateFolder { get; init; } = Path.Combine(Root, ".azurite");

    /// <summary>The settings of this machine; never committed.</summary>
    public string SettingsFile { get; init; } = Path.Combine(Root, "local.settings.json");

    /// <summary>Invented reports, and what should become of them.</summary>
    public string SamplesFolder { get; init; } = Path.Combine(Root, "samples");

    /// <summary>What the settings of this machine are made from.</summary>
    public string SettingsSample => Path.Combine(Root, "local.settings.sample.json");

    /// <summary>The environment variables that go before the settings.</summary>
    public IDictionary Variables { get; init; } = Environment.GetEnvironmentVariables();

    /// <summary>The checkout that this program was built from: the build wrote its paths into the assembly.</summary>
    public static Workplace OfThisBuild() => new(Metadata("RepositoryRoot"), Metadata("AppRoot"));

    private static string Metadata(string key) => typeof(Workplace).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(attribute => attribute.Key == key).Value!;
}
