using SafeHome.Core.Reports;
using SafeHome.Core.Triage.Facts;

namespace SafeHome.Core.Triage.Rules;

/// <summary>Reads the condition of one rule. Whoever wrote it gets a sentence for everything that is wrong.</summary>
/// <param name="rule">The rule, for the sentences.</param>
/// <param name="mayAsk">Which facts rules of this group may ask for.</param>
internal sealed class ConditionReader(string rule, Func<Fact, string?> mayAsk)
{
    /// <summary>The condition; one that always holds where something is wrong with it.</summary>
    public Condition Read(JsonFields fields)
    {
        var read = ReadParts(fields) ?? ReadTest(fields);
        fields.RefuseUnread();
        return read ?? Condition.All();
    }

    private Condition? ReadParts(JsonFields fields)
    {
        if (fields.Has("alle")) return Condition.All(Parts(fields, "alle"));
        if (fields.Has("een")) return Condition.Any(Parts(fields, "een"));
        if (fields.Has("niet")) return fields.Object("niet") is { } part ? new Not(Read(part)) : null;
        if (!fields.Has("van")) return null;
        var parts = Parts(fields, "van");
        var count = fields.Number("minstens") ?? 0;
        if (count < 1 || count > parts.Count)
            Refuse(fields, "minstens", "range", $"'minstens' moet bij 'van' tussen 1 en {parts.Count} liggen, zo veel voorwaarden staan er.");
        return new AtLeast(count, parts);
    }

    private List<Condition> Parts(JsonFields fields, string name) => [.. fields.Objects(name, required: true).Select(Read)];

    private Condition? ReadTest(JsonFields fields)
    {
        if (!fields.Has("feit"))
        {
            Refuse(fields, "feit", "required", "een voorwaarde heeft 'alle', 'een', 'niet', 'van' of 'feit' nodig.");
            return null;
        }

        if (fields.Text("feit") is not { } id) return null;
        if (KnownFacts.Find(id) is not { } fact)
        {
            Refuse(fields, "feit", "unknown", $"het {Fact.RefuseId(id)}");
            fields.Skip();
            return null;
        }

        if (mayAsk(fact) is { } objection) Refuse(fields, "feit", "notAllowed", $"het feit '{id}' {objection}");
        return fact.Type switch
        {
            FactType.Set => ReadSet(fields, fact),
            FactType.Number => ReadNumber(fields, fact),
            _ => ReadChoice(fields, fact),
        };
    }

    private ChoiceTest? ReadChoice(JsonFields fields, Fact fact)
    {
        if (fields.Has("is") && fields.Text("is") is { } code) return Codes(fields, fact, [(code, fields.Pointer("is"))]) is { } one ? new ChoiceTest(fact, one) : null;
        if (fields.Has("isEenVan")) return Codes(fields, fact, fields.Texts("isEenVan")) is { } codes ? new ChoiceTest(fact, codes) : null;
        Refuse(fields, "is", "required", $"bij het feit '{fact.Id}' hoort 'is' of 'isEenVan'.");
        return null;
    }

    private Condition? ReadSet(JsonFields fields, Fact fact)
    {
        if (fields.Has("bevatEenVan")) return Codes(fields, fact, fields.Texts("bevatEenVan")) is { } codes ? new SetTest(fact, codes) : null;
        if (fields.Has("bevat") && fields.Text("bevat") is { } code) return Codes(fields, fact, [(code, fields.Pointer("bevat"))]) is { } one ? new SetTest(fact, one) : null;
        if (fields.Has("leeg") && fields.Flag("leeg") is { } empty)
        {
            var any = new SetTest(fact, fact.Codes);
            return empty ? new Not(any) : any;
        }

        Refuse(fields, "bevat", "required", $"bij het feit '{fact.Id}' hoort 'bevat', 'bevatEenVan' of 'leeg'.");
        return null;
    }

    private Test? ReadNumber(JsonFields fields, Fact fact)
    {
        if (fields.Has("is"))
        {
            if (fields.Text("is") is not Fact.Unknown) Refuse(fields, "is", "code", $"het feit '{fact.Id}' is een getal: gebruik 'minstens' of 'hoogstens', of 'is' met 'onbekend'.");
            return new UnknownNumberTest(fact);
        }

        var (least, most) = (fields.Number("minstens"), fields.Number("hoogstens"));
        if (least is null && most is null)
        {
            Refuse(fields, "minstens", "required", $"bij het feit '{fact.Id}' hoort een getal bij 'minstens', bij 'hoogstens', of bij allebei.");
            return null;
        }

        if (least < 0 || most < 0 || least > most)
            Refuse(fields, "minstens", "range", $"geen getal van nul of meer voldoet aan wat bij het feit '{fact.Id}' staat.");
        return new NumberTest(fact, least ?? 0, most ?? int.MaxValue - 1);
    }

    private List<string>? Codes(JsonFields fields, Fact fact, IReadOnlyList<(string Text, string Pointer)> given)
    {
        if (given.Count == 0) fields.Findings.Refuse(fields.Pointer("feit"), "required", $"Regel '{rule}': bij het feit '{fact.Id}' staat geen enkele waarde.");
        foreach (var (text, pointer) in given.Where(code => fact.PlaceOf(code.Text) is null))
            fields.Findings.Refuse(pointer, "code", $"Regel '{rule}': {fact.Refuse(text)}");
        return given.Count > 0 && given.All(code => fact.PlaceOf(code.Text) is not null) ? [.. given.Select(code => code.Text)] : null;
    }

    private void Refuse(JsonFields fields, string field, string code, string what) =>
        fields.Findings.Refuse(fields.Pointer(field), code, $"Regel '{rule}': {what}");
}
