using SafeHome.LocalHost.Settings;

namespace SafeHome.LocalHost.Hosting;

/// <summary>The storage account of a run: an emulator of its own, or one that the settings name.</summary>
/// <param name="ConnectionString">How the host and the app reach it.</param>
/// <param name="Emulator">What to stop afterwards; null for an account that is not ours.</param>
internal sealed record StorageAccount(string ConnectionString, Emulator? Emulator) : IAsyncDisposable
{
    private const string Development = "UseDevelopmentStorage=true";

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    /// <summary>Starts the emulator where the settings ask for development storage; an account named on the command line is never started.</summary>
    /// <exception cref="HostException">The emulator does not start.</exception>
    public static async Task<StorageAccount> StartAsync(
        Workplace place, LocalSettings settings, RunOptions options, Backing backing, HostLog log, CancellationToken cancellation)
    {
        if (options.Storage is { } chosen) return new StorageAccount(chosen, null);
        if (settings.Storage.TrimEnd(';') != Development) return new StorageAccount(settings.Storage, null);
        var emulator = await backing.StartEmulator(place, options, log, cancellation);
        return new StorageAccount(emulator.ConnectionString, emulator);
    }

    /// <summary>Waits until cancelled; nothing can go on without the emulator.</summary>
    /// <exception cref="HostException">The emulator is gone.</exception>
    public async Task WatchAsync(TimeProvider time, CancellationToken cancellation)
    {
        while (true)
        {
            await Task.Delay(BetweenLooks, time, cancellation);
            if (Emulator is { } emulator && !emulator.IsRunning()) throw new HostException("Azurite stopped by itself, and the host with it.");
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Emulator?.Process.DisposeAsync() ?? ValueTask.CompletedTask;
}
