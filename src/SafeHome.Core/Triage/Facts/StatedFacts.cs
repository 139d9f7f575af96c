using System.Text.Json;
using SafeHome.Core.Reports;

namespace SafeHome.Core.Triage.Facts;

/// <summary>Facts as a person states them, to see what the rules would propose: an object of ids and values. What is not stated is unknown.</summary>
public static class StatedFacts
{
    /// <summary>Reads stated facts; what follows from them is added. Whatever is wrong is told all at once.</summary>
    /// <param name="element">The object.</param>
    /// <param name="pointer">Where it stands: a JSON pointer.</param>
    public static StatedFactsReading Read(JsonElement element, string pointer)
    {
        var findings = new Findings();
        var fields = new JsonFields(element, pointer, findings);
        var (values, stated) = (new FactValues(), new List<Fact>());
        foreach (var fact in KnownFacts.All.Where(fact => fact.Origin is not FactOrigin.Rules))
        {
            if (fields.Has(fact.Id)) stated.Add(fact);
            values[fact] = Value(fields, fact);
        }

        fields.RefuseUnread(id => $"Het {Fact.RefuseId(id)}");
        return new StatedFactsReading(findings.Problems.Count == 0 ? KnownFacts.WithDerived(values, stated) : null, findings.Problems);
    }

    private static long Value(JsonFields fields, Fact fact) => fact.Type switch
    {
        FactType.Number => Fact.Count(fields.Number(fact.Id)),
        FactType.Set => fact.Gather(Known(fact, fields, fields.Texts(fact.Id))),
        _ => fact.Choose(Known(fact, fields, fields.Text(fact.Id) is { } code ? [(code, fields.Pointer(fact.Id))] : []).FirstOrDefault()),
    };

    private static IEnumerable<string> Known(Fact fact, JsonFields fields, IReadOnlyList<(string Text, string Pointer)> codes)
    {
        foreach (var (code, pointer) in codes)
        {
            if (fact.PlaceOf(code) is null) fields.Findings.Refuse(pointer, "code", fact.Refuse(code));
            else yield return code;
        }
    }
}

/// <summary>What came of reading stated facts.</summary>
/// <param name="Values">The facts; null where there is at least one problem.</param>
/// <param name="Problems">Everything that is wrong.</param>
public sealed record StatedFactsReading(FactValues? Values, IReadOnlyList<InvalidParam> Problems);
