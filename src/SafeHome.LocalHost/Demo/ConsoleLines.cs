using System.Text;
using Spectre.Console;

namespace SafeHome.LocalHost.Demo;

/// <summary>Writes lines above whatever the console is showing at the time, such as progress.</summary>
internal sealed class ConsoleLines(IAnsiConsole console) : TextWriter
{
    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <inheritdoc/>
    public override void WriteLine(string? value) => console.Write(new Text($"{value}{Environment.NewLine}", Color.Grey));
}
