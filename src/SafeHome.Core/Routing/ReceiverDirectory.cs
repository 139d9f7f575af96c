using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafeHome.Core.Routing;

/// <summary>The receivers to whom Veilig Thuis transfers, and which municipalities each serves.</summary>
public sealed class ReceiverDirectory
{
    private readonly Dictionary<string, Receiver> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(ReceiverKind Kind, string Municipality), Receiver> _byArea = [];

    private ReceiverDirectory(IReadOnlyList<Receiver> receivers)
    {
        All = receivers;
        foreach (var receiver in receivers) Add(receiver);
    }

    /// <summary>All receivers, in the order of the list.</summary>
    public IReadOnlyList<Receiver> All { get; }

    /// <summary>
    /// Reads <c>{"receivers":[{"id":…,"kind":"localTeam|save|mdaPlusPlus","name":…,"municipalities":[…],"answerWithinWorkingDays":…}]}</c>.
    /// </summary>
    /// <exception cref="ReceiversInvalidException">
    /// It is not such a list, or an id or an area is given twice, or a municipality is not a current one.
    /// </exception>
    public static ReceiverDirectory Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            var list = JsonSerializer.Deserialize(json, ReceiverFile.Form.ReceiverList)?.Receivers;
            return new ReceiverDirectory(list ?? throw new ReceiversInvalidException("The list of receivers is empty."));
        }
        catch (JsonException exception)
        {
            throw new ReceiversInvalidException(
                $"The list of receivers cannot be read at {exception.Path ?? "$"} (line {exception.LineNumber + 1}).", exception);
        }
    }

    /// <summary>The receiver with an id; null where there is none.</summary>
    public Receiver? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The receiver of a kind that serves a municipality; null where there is none or the municipality is unknown.</summary>
    public Receiver? For(ReceiverKind kind, string? municipalityCode) =>
        municipalityCode is null ? null : _byArea.GetValueOrDefault((kind, municipalityCode));

    private void Add(Receiver receiver)
    {
        if (receiver.Id is "" || receiver.Name is "")
            throw new ReceiversInvalidException("A receiver has no id or no name.");
        if (!_byId.TryAdd(receiver.Id, receiver))
            throw new ReceiversInvalidException($"The receiver '{receiver.Id}' is in the list twice.");
        if (receiver.Municipalities.Count == 0)
            throw new ReceiversInvalidException(
                $"The receiver '{receiver.Id}' serves no municipality.");
        if (receiver.AnswerWithinWorkingDays is < 1 or > 60)
            throw new ReceiversInvalidException($"The receiver '{receiver.Id}' must answer within 1 to 60 working days.");
        foreach (var municipality in receiver.Municipalities) Serve(receiver, municipality);
    }

    private void Serve(Receiver receiver, string municipality)
    {
        if (Geography.Netherlands.Find(municipality) is not { } current || current.Code != municipality)
            throw new ReceiversInvalidException(
                $"The receiver '{receiver.Id}' serves '{municipality}', which is not a current municipality.");
        if (_byArea.TryGetValue((receiver.Kind, municipality), out var other))
            throw new ReceiversInvalidException(
                $"The receivers '{other.Id}' and '{receiver.Id}' are of one kind and both serve '{municipality}'.");
        _byArea.Add((receiver.Kind, municipality), receiver);
    }
}

internal sealed record ReceiverList(IReadOnlyList<Receiver> Receivers);

[JsonSerializable(typeof(ReceiverList))]
internal sealed partial class ReceiverFile : JsonSerializerContext
{
    public static ReceiverFile Form { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        ReadCommentHandling = JsonCommentHandling.Skip,
        Converters = { new JsonStringEnumConverter<ReceiverKind>(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    });
}
