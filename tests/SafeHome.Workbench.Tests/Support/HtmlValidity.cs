using System.Diagnostics;

namespace SafeHome.Workbench.Tests.Support;

/// <summary>Holds HTML against the standard, with html-validate.</summary>
internal static class HtmlValidity
{
    private static readonly string Modules = Repository.Path("src", "SafeHome.Workbench", "node_modules");

    /// <summary>Fails where a page is not valid.</summary>
    /// <param name="pages">The pages as sent, by a name for each.</param>
    public static async Task CheckAsync(IReadOnlyDictionary<string, string> pages)
    {
        var folder = Directory.CreateTempSubdirectory("werkbank-");
        try
        {
            foreach (var (name, html) in pages) await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{name}.html"), html);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, ".htmlvalidate.json"), """{"root":true,"extends":["html-validate:standard"]}""");
            var start = new ProcessStartInfo("node", [Path.Combine(Modules, "html-validate", "bin", "html-validate.mjs"), "--formatter", "text", "."])
            {
                WorkingDirectory = folder.FullName,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var node = Process.Start(start)!;
            var output = node.StandardOutput.ReadToEndAsync();
            var errors = node.StandardError.ReadToEndAsync();
            await node.WaitForExitAsync();
            node.ExitCode.ShouldBe(0, $"{await output}{await errors}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
