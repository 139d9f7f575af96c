namespace SafeHome.LocalHost.Tests.Support;

/// <summary>What the host wrote on the console.</summary>
internal sealed class RecordedLog
{
    private readonly SharedText _output = new();
    private readonly SharedText _error = new();

    public RecordedLog() => Log = new HostLog(_output, _error, TimeProvider.System);

    public HostLog Log { get; }

    public string Output => _output.ToString();

    public string Error => _error.ToString();
}
