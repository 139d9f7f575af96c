using System.ComponentModel;
using System.Diagnostics;

namespace SafeHome.LocalHost.Azurite;

/// <summary>The emulator, or another tool, in the project's node_modules; installed there, at the locked version, when it is missing.</summary>
internal static class AzuriteInstallation
{
    private static readonly TimeSpan _betweenLooks = TimeSpan.FromMilliseconds(250);

    /// <summary>The emulator's script, installed first if need be; two processes that both need it install it once.</summary>
    public static Task<string> EnsureAsync(string folder, Action<string>? progress, CancellationToken cancellation) =>
        EnsureAsync(folder, "Azurite", Path.Combine("azurite", "dist", "src", "azurite.js"), progress, cancellation);

    /// <summary>The script of a tool that the project's package.json names, installed first if need be, under the same lock.</summary>
    public static async Task<string> EnsureAsync(
        string folder, string tool, string scriptInModules, Action<string>? progress, CancellationToken cancellation)
    {
        var script = Path.Combine(folder, "node_modules", scriptInModules);
        if (IsComplete(folder, script)) return script;
        await using var guard = await LockAsync(folder, cancellation);
        if (IsComplete(folder, script)) return script;

        progress?.Invoke($"Installing {tool} with npm ci; this is done once.");
        await InstallAsync(folder, cancellation);
        return IsComplete(folder, script)
            ? script
            : throw new AzuriteFailedException($"npm ci did not install {tool} in {folder}: does its package.json name it?");
    }

    // npm writes this file last, so an installation that was broken off does not count.
    private static bool IsComplete(string folder, string script) =>
        File.Exists(script) && File.Exists(Path.Combine(folder, "node_modules", ".package-lock.json"));

    private static async Task<FileStream> LockAsync(string folder, CancellationToken cancellation)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, ".azurite")).FullName, "install.lock");
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(_betweenLooks, cancellation);
            }
        }
    }

    private static async Task InstallAsync(string folder, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var npm = Start(start, "npm");
        try
        {
            await Task.WhenAll(
                npm.StandardOutput.ReadToEndAsync(cancellation), npm.StandardError.ReadToEndAsync(cancellation), npm.WaitForExitAsync(cancellation));
        }
        catch (OperationCanceledException)
        {
            npm.Kill(entireProcessTree: true);
            throw;
        }

        if (npm.ExitCode != 0)
            throw new AzuriteFailedException($"npm ci failed with exit code {npm.ExitCode} in {folder}: run it there to see why.");
    }

    /// <summary>Starts a program of Node's.</summary>
    public static Process Start(ProcessStartInfo start, string what)
    {
        try
        {
            return Process.Start(start) ?? throw new AzuriteFailedException($"{what} did not start.");
        }
        catch (Win32Exception missing)
        {
            throw new AzuriteFailedException($"{what} was not found: the storage emulator needs Node.js 20 or later, from https://nodejs.org.", missing);
        }
    }
}
