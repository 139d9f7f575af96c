using SafeHome.Core.Routing;

namespace SafeHome.Core.Tests.Routing;

/// <summary>The receivers of the settings that come with the project.</summary>
internal static class Receivers
{
    public static ReceiverDirectory OfUtrechtAndFlevoland { get; } = Load();

    public static ReceiversOfDay Today { get; } = OfUtrechtAndFlevoland.On(new DateOnly(2026, 11, 20));

    private static ReceiverDirectory Load()
    {
        using var stream = typeof(Receivers).Assembly.GetManifestResourceStream("receivers.json")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return ReceiverDirectory.Parse(copy.ToArray());
    }
}
