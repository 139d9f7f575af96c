using SafeHome.Core.Reports;

namespace SafeHome.Core.Triage.Facts;

/// <summary>A fact that is read off the report, its case, the map or the clock.</summary>
internal sealed record GivenFact(Fact Fact, Func<FactSource, Fact, long> Read)
{
    public static GivenFact YesNo(string id, FactOrigin origin, string description, Func<FactSource, bool?> read) =>
        new(Facts.Fact.OfYesNo(id, origin, description), (source, _) => Facts.Fact.Say(read(source)));

    /// <summary>An answer to one of the questions VT-001 to VT-007.</summary>
    public static GivenFact Answer(string question) => new(
        Facts.Fact.OfYesNo(question.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant(), FactOrigin.Report, $"Antwoord op {question}: {CodeLists.Label(CodeLists.Question, question)}"),
        (source, _) => Facts.Fact.Say(source.Report.Answers.GetValueOrDefault(question)));

    public static GivenFact Choice(string id, FactOrigin origin, string description, IEnumerable<string> codes, Func<FactSource, string?> read) =>
        new(Facts.Fact.OfChoice(id, origin, description, codes), (source, fact) => fact.Choose(read(source)));

    public static GivenFact Set(string id, FactOrigin origin, string description, string list, Func<FactSource, IEnumerable<string>> read) =>
        new(new Fact(id, FactType.Set, origin, description, Facts.Fact.CodesOf(list)), (source, fact) => fact.Gather(read(source)));

    public static GivenFact Number(string id, FactOrigin origin, string description, Func<FactSource, int?> read) =>
        new(new Fact(id, FactType.Number, origin, description, []), (source, _) => Facts.Fact.Count(read(source)));
}
