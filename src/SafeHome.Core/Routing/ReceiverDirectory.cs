namespace SafeHome.Core.Routing;

/// <summary>The receivers to whom Veilig Thuis transfers, with the days on which each is one.</summary>
public sealed class ReceiverDirectory
{
    private readonly Dictionary<string, Receiver> _byId;
    private readonly Geography _geography;
    private ReceiversOfDay _lastAsked;

    private ReceiverDirectory(IReadOnlyList<Receiver> receivers, Geography geography)
    {
        All = receivers;
        _geography = geography;
        _byId = receivers.ToDictionary(receiver => receiver.Id, StringComparer.Ordinal);
        _lastAsked = ReceiversOfDay.Of(All, DateOnly.MinValue, geography);
    }

    /// <summary>All receivers, of any day, in the order of the list.</summary>
    public IReadOnlyList<Receiver> All { get; }

    /// <summary>Reads the list of receivers; <c>docs/receivers.md</c> describes its form.</summary>
    /// <exception cref="ReceiversInvalidException">It cannot be read, or it contradicts itself or the map.</exception>
    public static ReceiverDirectory Parse(ReadOnlySpan<byte> json)
    {
        var receivers = ReceiverFile.Read(json);
        ReceiverRules.Check(receivers, Geography.Netherlands);
        return new ReceiverDirectory(receivers, Geography.Netherlands);
    }

    /// <summary>The receiver with an id, whether or not it still takes transfers; null where there is none.</summary>
    public Receiver? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>What the receiver with an id is called; the id itself where there is none.</summary>
    public string NameOf(string id) => Find(id)?.Name ?? id;

    /// <summary>The receivers that take transfers on a day.</summary>
    public ReceiversOfDay On(DateOnly day)
    {
        // Whoever asks, asks for today nearly always.
        if (_lastAsked.Day == day) return _lastAsked;
        return _lastAsked = ReceiversOfDay.Of(All, day, _geography);
    }
}
