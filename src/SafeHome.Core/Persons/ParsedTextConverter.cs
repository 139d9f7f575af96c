using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafeHome.Core.Persons;

/// <summary>Keeps a value that is parsed from text as that text, in JSON that this project wrote itself.</summary>
internal abstract class ParsedTextConverter<T> : JsonConverter<T>
    where T : struct
{
    protected abstract bool TryParse(string? text, out T value);

    protected abstract string Text(T value);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TryParse(reader.GetString(), out var value) ? value : throw new JsonException($"The text is not a {typeof(T).Name}.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Text(value));
}

internal sealed class BsnConverter : ParsedTextConverter<Bsn>
{
    protected override bool TryParse(string? text, out Bsn value) => Bsn.TryParse(text, out value);

    protected override string Text(Bsn value) => value.Digits;
}

internal sealed class PostcodeConverter : ParsedTextConverter<Postcode>
{
    protected override bool TryParse(string? text, out Postcode value) => Postcode.TryParse(text, out value);

    protected override string Text(Postcode value) => value.ToString();
}

internal sealed class PartialDateConverter : ParsedTextConverter<PartialDate>
{
    protected override bool TryParse(string? text, out PartialDate value) => PartialDate.TryParse(text, out value);

    protected override string Text(PartialDate value) => value.ToString();
}
