namespace SafeHome.LocalHost;

/// <summary>What may be chosen on the command line.</summary>
/// <param name="Port">Where the app listens.</param>
/// <param name="Storage">A connection string that goes before all settings and is used as it is; null for what the settings say.</param>
/// <param name="FreePorts">Whether the app and Azurite take any ports that are free, so that several hosts can run at once.</param>
/// <param name="InMemory">Whether Azurite keeps its data in memory only, and takes any ports that are free.</param>
internal sealed record RunOptions(int Port = RunOptions.UsualPort, string? Storage = null, bool FreePorts = false, bool InMemory = false)
{
    /// <summary>The port of Core Tools.</summary>
    public const int UsualPort = 7071;
}
