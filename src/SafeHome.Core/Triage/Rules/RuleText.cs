using SafeHome.Core.Reports;
using SafeHome.Core.Routing;
using SafeHome.Core.Triage.Facts;

namespace SafeHome.Core.Triage.Rules;

/// <summary>Why a rule says what it says. Between braces stands what differs from report to report.</summary>
internal sealed class RuleText
{
    private const string Ticked = "{signalen}";
    private const string InText = "{signalenInTekst}";
    private const string Place = "{gemeente}";

    private readonly string _rule;
    private readonly string _text;
    private readonly long _signals;
    private readonly Reason? _always;

    /// <param name="rule">The rule.</param>
    /// <param name="text">The text, with <see cref="Blanks"/>.</param>
    /// <param name="when">When the rule applies: "{signalen}" are those it asks for.</param>
    public RuleText(string rule, string text, Condition when)
    {
        (_rule, _text) = (rule, text);
        _signals = when.Tests.OfType<SetTest>().Where(test => test.Fact == GivenFacts.Signals.Fact).Aggregate(0L, (bits, test) => bits | test.Bits);
        _always = text.Contains('{', StringComparison.Ordinal) ? null : new Reason(rule, text);
    }

    /// <summary>As it was written, with what stands between braces.</summary>
    public string Written => _text;

    /// <summary>What may stand between braces.</summary>
    public static IReadOnlyList<string> Blanks { get; } = [Ticked, InText, Place];

    public Reason For(FactValues values) => _always ?? new Reason(_rule, Fill(values));

    private string Fill(FactValues values)
    {
        var text = _text;
        Put(Ticked, () => Labels(GivenFacts.Signals.Fact, values[GivenFacts.Signals.Fact] & _signals));
        Put(InText, () => Labels(GivenFacts.InText.Fact, values[GivenFacts.InText.Fact]));
        Put(Place, () => Geography.Netherlands.Find(values.CodeOf(GivenFacts.Municipality.Fact))?.Name ?? "een onbekende gemeente");
        return text;

        void Put(string blank, Func<string> what)
        {
            if (text.Contains(blank, StringComparison.Ordinal)) text = text.Replace(blank, what(), StringComparison.Ordinal);
        }
    }

    private static string Labels(Fact signals, long bits) => string.Join(
        ", ", signals.Codes.Where((_, place) => (bits >> place & 1) == 1).Select(code => CodeLists.Label(CodeLists.Signal, code)!.ToLowerInvariant()));
}
