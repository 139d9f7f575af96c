namespace SafeHome.Core.Triage.Facts;

/// <summary>Every fact that a rule may ask for.</summary>
public static class KnownFacts
{
    private static readonly Dictionary<string, Fact> ById = new(StringComparer.Ordinal);

    static KnownFacts()
    {
        All = [.. GivenFacts.All.Select(given => given.Fact), .. DerivedFacts.All.Select(derived => derived.Fact), Safety, Urgency, Decision];
        foreach (var (index, fact) in All.Index())
        {
            fact.Index = index;
            ById.Add(fact.Id, fact);
        }
    }

    /// <summary>All facts: those that are given, those derived from them, and what the rules said so far.</summary>
    public static IReadOnlyList<Fact> All { get; }

    /// <summary>What the rules said of safety; for the rules of urgency and after.</summary>
    internal static Fact Safety { get; } = Fact.OfChoice(
        "veiligheid", FactOrigin.Rules, "De veiligheidstaxatie volgens de regels.", Enum.GetValues<SafetyAppraisal>().Select(safety => safety.Code()).Where(code => code != Fact.Unknown));

    /// <summary>What the rules said of urgency; for the rules of decision and after.</summary>
    internal static Fact Urgency { get; } = Fact.OfChoice(
        "urgentie", FactOrigin.Rules, "De urgentie volgens de regels.", Enum.GetValues<Urgency>().Select(urgency => urgency.Code()));

    /// <summary>What the rules decided; for what asks attention.</summary>
    internal static Fact Decision { get; } = Fact.OfChoice(
        "besluit", FactOrigin.Rules, "Het voorgestelde besluit.", Enum.GetValues<DecisionCode>().Select(decision => decision.Code()));

    /// <summary>The fact with an id; null where there is none.</summary>
    public static Fact? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>What every fact says of a report.</summary>
    internal static FactValues Of(FactSource source)
    {
        var values = new FactValues();
        foreach (var given in GivenFacts.All) values[given.Fact] = given.Read(source, given.Fact);
        return WithDerived(values, []);
    }

    /// <summary>The values with what follows from them; a fact that was stated stays as it was stated.</summary>
    internal static FactValues WithDerived(FactValues values, IReadOnlyCollection<Fact> stated)
    {
        foreach (var derived in DerivedFacts.All)
        {
            if (!stated.Contains(derived.Fact)) values[derived.Fact] = Fact.Say(derived.Derive(values));
        }

        return values;
    }
}
