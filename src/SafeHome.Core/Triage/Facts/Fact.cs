using SafeHome.Core.Reports;

namespace SafeHome.Core.Triage.Facts;

/// <summary>Something that a rule may ask of a report: a name that a policy officer understands, a type, and where it comes from.</summary>
/// <remarks>
/// The value of a fact is one number: for a choice the place of its code in <see cref="Codes"/>, of which the first is "onbekend"; for a set a
/// bit for every code; for a number that number plus one. So nought is always "unknown", or "none" for a set.
/// </remarks>
public sealed class Fact
{
    /// <summary>The code of a choice that is not known.</summary>
    public const string Unknown = "onbekend";

    /// <summary>The code of what is so.</summary>
    public const string Yes = "ja";

    /// <summary>The code of what is not so.</summary>
    public const string No = "nee";

    /// <summary>More codes do not fit the bits of a set.</summary>
    public const int MostCodesOfASet = 63;

    // A list of all municipalities helps nobody.
    private const int MostCodesToName = 10;

    private const int LongestShown = 40;

    private readonly Dictionary<string, int> _places;

    internal Fact(string id, FactType type, FactOrigin origin, string description, IReadOnlyList<string> codes)
    {
        (Id, Type, Origin, Description, Codes) = (id, type, origin, description, codes);
        if (type is FactType.Set && codes.Count > MostCodesOfASet) throw new ArgumentException("A set has too many codes.", nameof(codes));
        _places = codes.Select((code, place) => (code, place)).ToDictionary(pair => pair.code, pair => pair.place, StringComparer.Ordinal);
    }

    /// <summary>The name by which rules refer to it, in Dutch.</summary>
    public string Id { get; }

    /// <summary>What its values are.</summary>
    public FactType Type { get; }

    /// <summary>Where it comes from.</summary>
    public FactOrigin Origin { get; }

    /// <summary>What it says, in Dutch.</summary>
    public string Description { get; }

    /// <summary>The codes of a choice or a set; empty for a number.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>What is said of text that is no value of the fact: with the values, where these are few.</summary>
    internal string Refuse(string text) =>
        $"'{Shown(text)}' is geen waarde van het feit '{Id}'{(Codes.Count <= MostCodesToName ? $"; kies {string.Join(", ", Codes)}." : ".")}";

    /// <summary>What is said, after the article, of an id that is none of a fact.</summary>
    internal static string RefuseId(string id) => $"feit '{Shown(id)}' bestaat niet; de feiten staan in docs/triage.md.";

    /// <summary>Its place among the values.</summary>
    internal int Index { get; set; }

    /// <summary>The place of a code; null where it has no such code.</summary>
    internal int? PlaceOf(string? code) => code is not null && _places.TryGetValue(code, out var place) ? place : null;

    /// <summary>The value of a choice with that code; unknown where it has no such code.</summary>
    internal long Choose(string? code) => PlaceOf(code) ?? 0;

    /// <summary>The value of a set of codes; one that it does not have is left out.</summary>
    internal long Gather(IEnumerable<string> codes)
    {
        var bits = 0L;
        foreach (var code in codes)
        {
            if (PlaceOf(code) is { } place) bits |= 1L << place;
        }

        return bits;
    }

    /// <summary>The value of a number; a negative one counts as nought.</summary>
    internal static long Count(int? number) => number is { } known ? Math.Max(0L, known) + 1 : 0;

    /// <summary>The value of yes, no or unknown.</summary>
    internal static long Say(bool? so) => so switch { true => 1, false => 2, null => 0 };

    /// <summary>The value of an answer to a question of the chain.</summary>
    internal static long Say(YesNo answer) => answer switch { YesNo.Yes => 1, YesNo.No => 2, _ => 0 };

    internal static Fact OfYesNo(string id, FactOrigin origin, string description) =>
        new(id, FactType.YesNo, origin, description, [Unknown, Yes, No]);

    internal static Fact OfChoice(string id, FactOrigin origin, string description, IEnumerable<string> codes) =>
        new(id, FactType.Choice, origin, description, [Unknown, .. codes]);

    internal static IReadOnlyList<string> CodesOf(string list) => [.. CodeLists.Codes(list).Order(StringComparer.Ordinal)];

    private static string Shown(string text) => text.Length <= LongestShown ? text : $"{text[..LongestShown]}…";
}

/// <summary>What the values of a fact are.</summary>
public enum FactType
{
    /// <summary>ja, nee or onbekend.</summary>
    YesNo,

    /// <summary>One code of a list, or onbekend.</summary>
    Choice,

    /// <summary>Any number of codes of a list.</summary>
    Set,

    /// <summary>A whole number of nought or more, or unknown.</summary>
    Number,
}

/// <summary>Where a fact comes from.</summary>
public enum FactOrigin
{
    /// <summary>melding: a field of the report.</summary>
    Report,

    /// <summary>tekst: words in the free text; a suggestion only.</summary>
    Text,

    /// <summary>historie: earlier reports on the case.</summary>
    History,

    /// <summary>casus: what became of the case so far.</summary>
    Case,

    /// <summary>geografie: where the household lives.</summary>
    Geography,

    /// <summary>klok: when the report came in.</summary>
    Clock,

    /// <summary>afgeleid: put together from other facts.</summary>
    Derived,

    /// <summary>regels: what the rules said so far.</summary>
    Rules,
}
