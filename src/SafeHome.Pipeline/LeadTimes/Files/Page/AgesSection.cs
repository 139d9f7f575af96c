using SafeHome.Core.LeadTimes.Reporting;
using SafeHome.Core.LeadTimes.Statements;
using static System.FormattableString;

namespace SafeHome.Pipeline.LeadTimes.Files.Page;

/// <summary>What is open, by its age.</summary>
internal static class AgesSection
{
    public static string ToHtml(StatementLine whole)
    {
        var open = whole.Terms.Where(term => term.Open.Any(age => age.Open > 0)).ToList();
        if (open.Count == 0) return "";
        var assessment = whole.Of(KeyFigures.Norm)?.Open ?? [];
        return $"""
            <section aria-labelledby="open"><h2 id="open">Wat open staat</h2>
            <p>Hoe lang het al loopt, in dagen vanaf het begin. Tussen haakjes staat hoeveel daarvan te laat is.</p>
            {Chart(assessment)}
            {new HtmlTable("Open naar leeftijd", ["Termijn", .. open[0].Open.Select(age => $"{Days(age)} dagen")], [.. open.Select(Row)]).ToHtml()}</section>

            """;
    }

    private static string Chart(IReadOnlyList<OpenAtAge> ages) => ages.Any(age => age.Open > 0)
        ? new ColumnChart("Meldingen die op een besluit wachten, naar leeftijd in dagen", ["Op tijd", "Te laat volgens de norm"],
            [.. ages.Select(age => new Column(Days(age), [age.Open - age.Overdue, age.Overdue]))]).ToSvg()
        : "";

    private static HtmlRow Row(StatedTerm term) =>
        new(Labels.Of(term.Term), [.. term.Open.Select(age => $"{Html.Number(age.Open)} ({Html.Number(age.Overdue)})")]);

    private static string Days(OpenAtAge age) =>
        age.ToDays is { } last ? Invariant($"{age.FromDays}–{last}") : Invariant($"{age.FromDays} en meer");
}
