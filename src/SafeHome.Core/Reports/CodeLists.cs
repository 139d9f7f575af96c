using System.Collections.Frozen;
using System.Text.Json;

namespace SafeHome.Core.Reports;

/// <summary>The code lists of the interface (codes.json), each with its version and source: which codes there are, and their Dutch labels.</summary>
public static class CodeLists
{
    /// <summary>The desk addressed.</summary>
    public const string Kind = "soort";

    /// <summary>What a reporter is.</summary>
    public const string ReporterCapacity = "melder.hoedanigheid";

    /// <summary>How CBS groups reporters.</summary>
    public const string CbsGroup = "cbsGroep";

    /// <summary>What a person is in a report.</summary>
    public const string PersonCapacity = "heeftBetrekkingOp.hoedanigheid";

    /// <summary>The StUF list "jeugdzorgrol" (JZR), with the codes that ended.</summary>
    public const string Role = "heeftBetrekkingOp.rol";

    /// <summary>Sex (ISO/IEC 5218).</summary>
    public const string Sex = "geslacht";

    /// <summary>The nature of the violence.</summary>
    public const string Violence = "aardGeweld";

    /// <summary>Signals of unsafety.</summary>
    public const string Signal = "signalen";

    /// <summary>The questions of the chain.</summary>
    public const string Question = "vraag";

    /// <summary>The outcome of the screening for stalking (SASH).</summary>
    public const string StalkingRisk = "sashNiveau";

    private static readonly Lazy<FrozenDictionary<string, CodeList>> Lists = new(Load);

    /// <summary>The names of the lists, in no particular order.</summary>
    public static IReadOnlyCollection<string> Names => Lists.Value.Keys;

    /// <summary>The version of a list, as its source counts.</summary>
    /// <exception cref="ArgumentException">There is no such list.</exception>
    public static string Version(string list) => Find(list).Version;

    /// <summary>Where a list was taken from.</summary>
    /// <exception cref="ArgumentException">There is no such list.</exception>
    public static string Source(string list) => Find(list).Source;

    /// <summary>Whether a list has a code.</summary>
    /// <exception cref="ArgumentException">There is no such list.</exception>
    public static bool IsKnown(string list, string? code) => code is not null && Entries(list).ContainsKey(code);

    /// <summary>The Dutch label of a code; null where the list does not have it.</summary>
    /// <exception cref="ArgumentException">There is no such list.</exception>
    public static string? Label(string list, string? code) =>
        code is null ? null : Entries(list).GetValueOrDefault(code)?.Label;

    /// <summary>The codes of a list, in no particular order.</summary>
    /// <exception cref="ArgumentException">There is no such list.</exception>
    public static IReadOnlyCollection<string> Codes(string list) => Entries(list).Keys;

    /// <summary>Whether a list has a code that has not ended.</summary>
    public static bool IsCurrent(string list, string code) => Entries(list).GetValueOrDefault(code) is { Until: null };

    /// <summary>The CBS group of a reporter's capacity; null where the capacity is not known.</summary>
    public static string? CbsGroupOf(string? reporterCapacity) =>
        reporterCapacity is null ? null : Entries(ReporterCapacity).GetValueOrDefault(reporterCapacity)?.Group;

    /// <summary>Whether a reporter with this capacity reports by profession; an unknown capacity does not.</summary>
    public static bool IsProfessional(string? reporterCapacity) =>
        CbsGroupOf(reporterCapacity) is { } group && group != "nietBeroepsmatig";

    private static FrozenDictionary<string, CodeEntry> Entries(string list) => Find(list).Codes;

    private static CodeList Find(string list) =>
        Lists.Value.TryGetValue(list, out var found) ? found : throw new ArgumentException($"There is no list '{list}'.", nameof(list));

    private static FrozenDictionary<string, CodeList> Load()
    {
        using var stream = EmbeddedData.Open("codes.json");
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.EnumerateObject().ToFrozenDictionary(list => list.Name, list => ListOf(list.Value), StringComparer.Ordinal);
    }

    private static CodeList ListOf(JsonElement list) => new(
        list.GetProperty("version").GetString()!,
        list.GetProperty("source").GetString()!,
        list.GetProperty("codes").EnumerateObject().ToFrozenDictionary(code => code.Name, code => EntryOf(code.Value), StringComparer.Ordinal));

    private static CodeEntry EntryOf(JsonElement code) =>
        new(code.GetProperty("label").GetString()!, TextOf(code, "group"), TextOf(code, "until"));

    private static string? TextOf(JsonElement code, string field) => code.TryGetProperty(field, out var text) ? text.GetString() : null;

    private sealed record CodeList(string Version, string Source, FrozenDictionary<string, CodeEntry> Codes);

    private sealed record CodeEntry(string Label, string? Group, string? Until);
}
