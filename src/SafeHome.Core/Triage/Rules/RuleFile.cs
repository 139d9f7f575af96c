using System.Globalization;
using System.Text.Json;
using SafeHome.Core.Reports;

namespace SafeHome.Core.Triage.Rules;

/// <summary>What every file of rules begins with.</summary>
/// <param name="Version">Its version, which every proposal names.</param>
/// <param name="ValidFrom">The first day of receipt for which it was made.</param>
/// <param name="ValidUntil">The last; null where there is none.</param>
internal sealed record RuleFileHead(string Version, DateOnly ValidFrom, DateOnly? ValidUntil)
{
    /// <summary>Whether it was made for reports received on that day.</summary>
    public bool IsValidOn(DateOnly day) => day >= ValidFrom && (ValidUntil is null || day <= ValidUntil);

    public static RuleFileHead Read(JsonFields fields)
    {
        fields.Text("$schema");
        var version = fields.Text("versie", longest: 40, required: true) ?? "";
        fields.Text("toelichting", longest: 10_000);
        var (from, until) = (ReadDay(fields, "geldigVan", required: true), ReadDay(fields, "geldigTot", required: false));
        if (until < from) fields.Findings.Refuse(fields.Pointer("geldigTot"), "range", "'geldigTot' ligt voor 'geldigVan': de regels zouden nooit gelden.");
        return new RuleFileHead(version, from ?? DateOnly.MinValue, until);
    }

    private static DateOnly? ReadDay(JsonFields fields, string name, bool required)
    {
        if (fields.Text(name, longest: 40, required) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        fields.Findings.Refuse(fields.Pointer(name), "format", $"'{name}' is geen bestaande datum in de vorm 2026-11-30.");
        return null;
    }
}

/// <summary>Opens files of rules.</summary>
internal static class RuleFile
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 32 };

    /// <summary>Reads a file; null, with the problems in the findings, where it cannot be used.</summary>
    public static T? Read<T>(ReadOnlyMemory<byte> json, Findings findings, Func<JsonFields, T> read)
        where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(json, Lenient);
            return Read(document.RootElement, "", findings, read);
        }
        catch (JsonException e)
        {
            findings.Refuse("", "json", string.Create(CultureInfo.InvariantCulture, $"Dit is geen geldige JSON; het gaat mis op regel {e.LineNumber + 1}."));
            return null;
        }
    }

    /// <summary>Reads what stands in another document.</summary>
    public static T? Read<T>(JsonElement element, string pointer, Findings findings, Func<JsonFields, T> read)
        where T : class
    {
        var fields = new JsonFields(element, pointer, findings);
        if (!fields.IsObject) return null;
        var file = read(fields);
        fields.RefuseUnread();
        return findings.Problems.Count == 0 ? file : null;
    }
}
