namespace SafeHome.LocalHost.Tests.Support;

/// <summary>Text that is read while other threads are still writing.</summary>
internal sealed class SharedText : StringWriter
{
    private readonly Lock _turn = new();

    public override void Write(string? value)
    {
        lock (_turn) base.Write(value);
    }

    public override void WriteLine(string? value)
    {
        lock (_turn) base.WriteLine(value);
    }

    public override string ToString()
    {
        lock (_turn) return base.ToString();
    }
}
