using System.Text.Json;

namespace SafeHome.Core.Reports;

/// <summary>The fields of one JSON object, each read once; what is wrong goes to the findings. A null counts as absent.</summary>
internal sealed class JsonFields
{
    private const int LongestNameShown = 64;

    private readonly Dictionary<string, JsonElement> _values;
    private readonly HashSet<string> _unread;
    private readonly string _pointer;

    public JsonFields(JsonElement element, string pointer, Findings findings)
    {
        (_pointer, Findings) = (pointer, findings);
        // Made to size: a report has a dozen objects, and growing these was much of what reading it allocated.
        var count = element.ValueKind == JsonValueKind.Object ? element.GetPropertyCount() : 0;
        (_values, _unread) = (new(count, StringComparer.Ordinal), new(count, StringComparer.Ordinal));
        if (element.ValueKind != JsonValueKind.Object)
        {
            findings.Refuse(pointer, "type", "Hier hoort een object te staan.");
            IsObject = false;
            return;
        }

        foreach (var property in element.EnumerateObject()) Add(property);
    }

    public Findings Findings { get; }

    /// <summary>False where there was something else, about which the sender has already been told.</summary>
    public bool IsObject { get; } = true;

    /// <summary>Where the object itself is.</summary>
    public string Pointer() => _pointer;

    public string Pointer(string name) => $"{_pointer}/{Escape(name)}";

    /// <summary>Whether a field is there, and is not null.</summary>
    public bool Has(string name) => _values.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null;

    public string? Text(string name, int longest = 1_000, bool required = false)
    {
        if (Take(name, required) is not { } value || AsText(value, name, longest) is not { } text) return null;
        if (!required || !string.IsNullOrWhiteSpace(text)) return text;
        Findings.Refuse(Pointer(name), "required", "Dit veld is verplicht en leeg.");
        return null;
    }

    public string? Code(string name, string list, bool required = false)
    {
        if (Text(name, required: required) is not { } code) return null;
        if (CodeLists.IsKnown(list, code)) return code;
        Findings.Refuse(Pointer(name), "code", $"De code staat niet in de lijst '{list}'.");
        return null;
    }

    public bool? Flag(string name)
    {
        if (Take(name) is not { } value) return null;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False) return value.GetBoolean();
        Findings.Refuse(Pointer(name), "type", "Hier hoort true of false te staan.");
        return null;
    }

    public int? Number(string name)
    {
        if (Take(name) is not { } value) return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number)) return number;
        Findings.Refuse(Pointer(name), "type", "Hier hoort een geheel getal te staan.");
        return null;
    }

    /// <summary>A number as it stands there, whatever its size; cut off where nobody would read on.</summary>
    public string? Digits(string name)
    {
        const int Longest = 64;
        if (Take(name) is not { } value) return null;
        if (value.ValueKind == JsonValueKind.Number) return value.GetRawText() is { Length: > Longest } text ? text[..Longest] : value.GetRawText();
        Findings.Refuse(Pointer(name), "type", "Hier hoort een geheel getal te staan.");
        return null;
    }

    /// <summary>A time with its offset, as UTC.</summary>
    public DateTimeOffset? Time(string name, bool required = false)
    {
        if (Text(name, longest: 40, required: required) is not { } text) return null;
        if (Times.TryParse(text, out var time)) return time;
        Findings.Refuse(Pointer(name), "dateTime", "Hier hoort een tijdstip met tijdzone te staan, zoals 2026-11-20T23:41:00+01:00.");
        return null;
    }

    /// <summary>An object; without fields where it is absent.</summary>
    public JsonFields? Object(string name, bool required = false) =>
        Take(name, required) is { } value && new JsonFields(value, Pointer(name), Findings) is { IsObject: true } fields ? fields : null;

    public IReadOnlyList<JsonFields> Objects(string name, bool required = false) =>
        [.. Items(name, required).Select(item => new JsonFields(item.Value, item.Pointer, Findings)).Where(fields => fields.IsObject)];

    public IReadOnlyList<(string Text, string Pointer)> Texts(string name) =>
    [
        .. Items(name)
            .Select((item, index) => (Text: AsText(item.Value, name, longest: 1_000, index)!, item.Pointer))
            .Where(item => item.Text is not null),
    ];

    /// <summary>Takes what is left as read, where nothing sensible can be said of it.</summary>
    public void Skip() => _unread.Clear();

    /// <summary>Refuses what is left, with a sentence about each name where there is a better one than that it is not known.</summary>
    public void RefuseUnread(Func<string, string>? why = null)
    {
        foreach (var name in _unread.Select(Shown)) Findings.Refuse(Pointer(name), "unknownField", why?.Invoke(name) ?? "Dit veld is niet bekend.");
    }

    private void Add(JsonProperty property)
    {
        if (NameOf(property) is not { } name)
        {
            Findings.Refuse(_pointer, "text", "De naam van een veld is geen geldige tekst.");
        }
        else if (_values.TryAdd(name, property.Value))
        {
            _unread.Add(name);
        }
        else
        {
            Findings.Refuse(Pointer(Shown(name)), "duplicate", "Dit veld staat er meer dan eens.");
        }
    }

    private JsonElement? Take(string name, bool required = false)
    {
        _unread.Remove(name);
        if (_values.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null) return value;
        if (required) Findings.Refuse(Pointer(name), "required", "Dit veld is verplicht.");
        return null;
    }

    private IEnumerable<(JsonElement Value, string Pointer)> Items(string name, bool required = false)
    {
        const int MostItems = 100;
        if (Take(name, required) is not { } value) return [];
        if (value.ValueKind != JsonValueKind.Array)
        {
            Findings.Refuse(Pointer(name), "type", "Hier hoort een lijst te staan.");
            return [];
        }

        var count = value.GetArrayLength();
        if (required && count == 0) Findings.Refuse(Pointer(name), "required", "Deze lijst mag niet leeg zijn.");
        if (count > MostItems) Findings.Refuse(Pointer(name), "length", $"Deze lijst mag ten hoogste {MostItems} elementen hebben.");
        return value.EnumerateArray().Take(MostItems).Select((item, index) => (item, $"{Pointer(name)}/{index}"));
    }

    private string? AsText(JsonElement value, string name, int longest, int? index = null)
    {
        if (value.ValueKind != JsonValueKind.String) return Refuse("type", "Hier hoort tekst te staan.");
        if (TextOf(value) is not { } text || text.Contains('\0', StringComparison.Ordinal)) return Refuse("text", "Dit is geen geldige tekst.");
        return text.Length <= longest ? text : Refuse("length", $"Deze tekst mag ten hoogste {longest} tekens hebben.");

        // The pointer is made here only: nearly every text is in order.
        string? Refuse(string code, string reason)
        {
            Findings.Refuse(index is { } place ? $"{Pointer(name)}/{place}" : Pointer(name), code, reason);
            return null;
        }
    }

    // Half a surrogate pair can be escaped in JSON, but is no text.
    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string? NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string Shown(string name) => name.Length <= LongestNameShown ? name : name[..LongestNameShown];

    private static string Escape(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
