using System.Globalization;

namespace SafeHome.LocalHost;

/// <summary>The lines on the console: the host's own, and those of the app, told apart by a prefix.</summary>
/// <remarks>Message bodies never come here, for reports travel by identifiers but a mistake in a message must not become a leak.</remarks>
/// <param name="output">Takes what was to be expected.</param>
/// <param name="error">Takes what asks for attention.</param>
/// <param name="time">The clock.</param>
/// <param name="retries">Takes failures after which the same is simply tried again; null for where the others go.</param>
internal sealed class HostLog(TextWriter output, TextWriter error, TimeProvider time, TextWriter? retries = null)
{
    private readonly Lock _turn = new();

    /// <summary>Something that was to be expected.</summary>
    public void Info(string line) => Write(output, "host", line);

    /// <summary>Something that asks for attention.</summary>
    public void Problem(string line) => Write(error, "host", line);

    /// <summary>A failure after which the same is tried again: many at once, when the app dies.</summary>
    public void Retry(string line) => Write(retries ?? error, "host", line);

    /// <summary>A line that the app wrote on its standard output.</summary>
    public void AppOutput(string line) => Write(output, "app ", line);

    /// <summary>A line that the app wrote on its standard error.</summary>
    public void AppError(string line) => Write(error, "app ", line);

    private void Write(TextWriter writer, string source, string line)
    {
        var moment = time.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        lock (_turn) writer.WriteLine($"{moment} {source} | {line}");
    }
}
