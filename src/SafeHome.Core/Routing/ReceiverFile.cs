using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafeHome.Core.Routing;

/// <summary>The form of the list of receivers: <c>{"receivers":[…]}</c>, each with the fields of <see cref="Receiver"/> in camelCase.</summary>
internal static class ReceiverFile
{
    /// <exception cref="ReceiversInvalidException">It has another form.</exception>
    public static IReadOnlyList<Receiver> Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var list = JsonSerializer.Deserialize(json, ReceiverFileForm.Form.ReceiverList)?.Receivers
                ?? throw new ReceiversInvalidException("The list of receivers is empty.");
            return [.. list.Select(entry => entry.ToReceiver())];
        }
        catch (JsonException exception)
        {
            throw new ReceiversInvalidException(
                $"The list of receivers cannot be read at {exception.Path ?? "$"} (line {exception.LineNumber + 1}).", exception);
        }
    }
}

internal sealed record ReceiverList(IReadOnlyList<ReceiverEntry> Receivers);

/// <summary>A receiver as it stands in the file: what may be left out has a default.</summary>
internal sealed record ReceiverEntry(
    string Id,
    ReceiverKind Kind,
    string Name,
    int AnswerWithinWorkingDays,
    IReadOnlyList<string>? Municipalities = null,
    IReadOnlyList<string>? Regions = null,
    IReadOnlyList<string>? Postcodes = null,
    DateOnly? ValidFrom = null,
    DateOnly? ValidUntil = null,
    int? AnswerUrgentWithinHours = null,
    Contact? Contact = null,
    Places? Places = null,
    IReadOnlyList<string>? Criteria = null)
{
    public Receiver ToReceiver() => new(Id, Kind, Name, AnswerWithinWorkingDays)
    {
        Municipalities = Municipalities ?? [],
        Regions = Regions ?? [],
        Postcodes = Postcodes ?? [],
        Validity = new Validity(ValidFrom, ValidUntil),
        AnswerUrgentWithinHours = AnswerUrgentWithinHours,
        Contact = Contact,
        Places = Places,
        Criteria = Criteria ?? [],
    };
}

[JsonSerializable(typeof(ReceiverList))]
internal sealed partial class ReceiverFileForm : JsonSerializerContext
{
    public static ReceiverFileForm Form { get; } = new(new JsonSerializerOptions
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
