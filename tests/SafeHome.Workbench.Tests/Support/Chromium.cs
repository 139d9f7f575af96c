using System.Diagnostics;
using Microsoft.Playwright;

namespace SafeHome.Workbench.Tests.Support;

/// <summary>The browser of the tests: Chromium as it is installed, or installed first.</summary>
/// <remarks>The system's package manager where it may, for it brings the libraries along; else the download of Playwright.</remarks>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Starts it.</summary>
    /// <exception cref="InvalidOperationException">There is none, and none can be installed; the sentence says what to do.</exception>
    public static async Task<IBrowser> StartAsync(IPlaywright playwright)
    {
        var executable = Find();
        if (executable is null && await InstallByPackageManagerAsync()) executable = Find();
        if (executable is null) await InstallByPlaywrightAsync();
        try
        {
            return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = executable,
                // Containers run tests as root, in which Chromium has no sandbox; it only visits the app under test.
                Args = Environment.UserName == "root" ? ["--no-sandbox"] : [],
            });
        }
        catch (PlaywrightException e)
        {
            throw new InvalidOperationException("The browser tests need Chromium, and it could not be installed or started: install the package chromium of your system, and run the tests again.", e);
        }
    }

    private static string? Find() => Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    private static async Task<bool> InstallByPackageManagerAsync() =>
        OperatingSystem.IsLinux() && Environment.UserName == "root" && await RunAsync("apt-get", "update") && await RunAsync("apt-get", "install", "-y", "chromium");

    // Whether it worked shows when the browser is started.
    private static async Task InstallByPlaywrightAsync()
    {
        try
        {
            await Task.Run(() => Microsoft.Playwright.Program.Main(["install", "chromium"])).WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            // A network that lets nothing through.
        }
    }

    private static async Task<bool> RunAsync(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync(), process.WaitForExitAsync()).WaitAsync(Patience);
            return process.ExitCode == 0;
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or TimeoutException)
        {
            return false;
        }
    }
}
