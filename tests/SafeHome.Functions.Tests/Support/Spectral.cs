using System.Diagnostics;
using System.Text.Json;
using SafeHome.LocalHost.Azurite;

namespace SafeHome.Functions.Tests.Support;

/// <summary>Something that Spectral found.</summary>
internal sealed record LintFinding(string File, string Rule, string Message, string Where);

/// <summary>Runs Spectral with the project's own rules.</summary>
internal static class Spectral
{
    public static string Rules => Path.Combine(RepositoryFiles.Root, "docs", "api", ".spectral.yaml");

    /// <summary>What it finds in the files, down to the least of hints.</summary>
    public static async Task<IReadOnlyList<LintFinding>> LintAsync(params IEnumerable<string> files)
    {
        var script = await AzuriteInstallation.EnsureAsync(
            RepositoryFiles.Root, "Spectral", Path.Combine("@stoplight", "spectral-cli", "dist", "index.js"), progress: null, CancellationToken.None);
        var start = new ProcessStartInfo("node", [script, "lint", .. files, "--ruleset", Rules, "--format", "json", "--quiet"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = AzuriteInstallation.Start(start, "Node");
        var output = node.StandardOutput.ReadToEndAsync();
        var errors = node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();
        node.ExitCode.ShouldBeLessThan(2, await errors);
        return [.. JsonDocument.Parse(await output).RootElement.EnumerateArray().Select(Read)];
    }

    private static LintFinding Read(JsonElement finding) => new(
        Path.GetFileName(finding.GetProperty("source").GetString()!),
        finding.GetProperty("code").GetString()!,
        finding.GetProperty("message").GetString()!,
        string.Join('/', finding.GetProperty("path").EnumerateArray()));
}
