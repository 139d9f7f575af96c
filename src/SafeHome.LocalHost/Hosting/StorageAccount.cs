using SafeHome.LocalHost.Settings;

namespace SafeHome.LocalHost.Hosting;

/// <summary>The storage account of a run: an emulator of its own, or one that the settings name.</summary>
/// <param name="ConnectionString">How the host and the app reach it.</param>
/// <param name="Emulator">What to stop afterwards; null for an account that is not ours.</param>
internal sealed record StorageAccount(string ConnectionString, IAsyncDisposable? Emulator) : IAsyncDisposable
{
    private const string Development = "UseDevelopmentStorage=true";

    /// <summary>Starts the emulator where the settings ask for development storage; an account named on the command line is never started.</summary>
    /// <exception cref="HostException">The emulator does not start.</exception>
    public static async Task<StorageAccount> StartAsync(
        Workplace place, LocalSettings settings, RunOptions options, Backing backing, CancellationToken cancellation)
    {
        if (options.Storage is { } chosen) return new StorageAccount(chosen, null);
        if (settings.Storage.TrimEnd(';') != Development) return new StorageAccount(settings.Storage, null);
        var emulator = await backing.StartEmulator(place, options.FreePorts, cancellation);
        return new StorageAccount(emulator.ConnectionString, emulator.Process);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Emulator?.DisposeAsync() ?? ValueTask.CompletedTask;
}
