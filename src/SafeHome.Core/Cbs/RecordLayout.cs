using System.Text;
using System.Text.Json;

namespace SafeHome.Core.Cbs;

/// <summary>How a delivery to CBS is written: the records, their fields in order, and the codes. It is data with a version.</summary>
/// <param name="Version">The version.</param>
/// <param name="Valid">From which day it is used, as <c>yyyy-MM-dd</c>.</param>
/// <param name="Status"><c>teVerifieren</c> for as long as nobody held it against the definition of CBS.</param>
/// <param name="Source">What it was put together from.</param>
/// <param name="Records">The kinds of records.</param>
public sealed record RecordLayout(string Version, string Valid, string Status, string Source, IReadOnlyList<RecordKind> Records)
{
    private static readonly Lazy<RecordLayout> Loaded = new(() => Parse(EmbeddedData.Bytes("cbs-record-layout.json")));

    /// <summary>The one in use.</summary>
    public static RecordLayout Current => Loaded.Value;

    /// <summary>Reads one.</summary>
    /// <exception cref="JsonException">It is not one.</exception>
    public static RecordLayout Parse(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<RecordLayout>(json, JsonSerializerOptions.Web) ?? throw new JsonException("A layout is an object.");

    /// <summary>The kind with that name.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public RecordKind Kind(string name) =>
        Records.FirstOrDefault(kind => kind.Name == name) ?? throw new InvalidOperationException($"The layout has no record '{name}'.");
}

/// <summary>A kind of record.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Code">What a line of it begins with.</param>
/// <param name="Fields">Its fields, in order, one right after the other.</param>
public sealed record RecordKind(string Name, string Code, IReadOnlyList<LayoutField> Fields)
{
    /// <summary>A record as a line, without its end; every line of a kind has the same length.</summary>
    /// <exception cref="InvalidOperationException">A value does not fit its field; which one is said, never what it is.</exception>
    public string Line(DeliveredRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var line = new StringBuilder(Code);
        foreach (var field in Fields)
        {
            var value = field.Write(record);
            if (value.Length > field.Length || !Ascii.IsValid(value))
                throw new InvalidOperationException($"A value of {Name}.{field.Name} does not fit the layout.");
            line.Append(value.PadRight(field.Length));
        }

        return line.ToString();
    }
}

/// <summary>A field of a record.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Length">How many characters it takes; what is shorter is filled up with spaces.</param>
/// <param name="Required">Whether CBS counts on it in every record.</param>
/// <param name="Codes">The code of each value, where it has codes; several follow each other. A value without a code is left out.</param>
/// <param name="Unknown">What stands there where it is not known; null for spaces.</param>
public sealed record LayoutField(string Name, int Length, bool Required, IReadOnlyDictionary<string, string>? Codes = null, string? Unknown = null)
{
    /// <summary>What stands in this field of a record.</summary>
    public string Write(DeliveredRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var values = record.Values(Name);
        var written = Codes is null ? string.Concat(values) : string.Concat(values.Select(value => Codes.GetValueOrDefault(value)));
        return written.Length > 0 ? written : Unknown ?? "";
    }

    /// <summary>Whether a record says something in this field: that it is not known says nothing.</summary>
    public bool IsFilled(DeliveredRecord record) => Write(record) is { Length: > 0 } written && written != Unknown;
}
