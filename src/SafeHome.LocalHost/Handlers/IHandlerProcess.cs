namespace SafeHome.LocalHost.Handlers;

/// <summary>The app while it runs.</summary>
internal interface IHandlerProcess : IDisposable
{
    /// <summary>Completes with the exit code when the app is gone.</summary>
    Task<int> Exited { get; }

    /// <summary>Ends the app and everything it started, without asking, as the Functions host does.</summary>
    void Kill();
}
