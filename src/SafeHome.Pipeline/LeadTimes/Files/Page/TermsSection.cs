using SafeHome.Core.LeadTimes.Statements;

namespace SafeHome.Pipeline.LeadTimes.Files.Page;

/// <summary>How each term was kept, beside what the field aims at.</summary>
internal static class TermsSection
{
    private static readonly string[] Headings =
        ["Termijn", "Op tijd", "Te laat", "Open, te laat", "Open, op tijd", "Aandeel op tijd", "Streven", "Mediaan", "90% binnen"];

    public static string ToHtml(StatementLine whole)
    {
        if (whole.Terms.Count == 0) return "";
        var bars = whole.Terms
            .Select(term => new Bar(Labels.Of(term.Term), term.ShareInTime, Html.Percent(term.ShareInTime), term.Term.AimedShare)).ToList();
        return $"""
            <section aria-labelledby="termijnen"><h2 id="termijnen">Termijnen</h2>
            <p>Welk deel op tijd was. Wat nog loopt en al te laat is, telt als niet op tijd; wat nog loopt en op tijd kan komen, telt niet mee. Een zwarte streep is het streven van het veld.</p>
            {new BarChart("Aandeel op tijd per termijn, met het streven", bars, 1).ToSvg()}
            {new HtmlTable("Termijnen", Headings, [.. whole.Terms.Select(Row)]).ToHtml()}</section>

            """;
    }

    private static HtmlRow Row(StatedTerm term) => new(Labels.Of(term.Term),
    [
        Html.Number(term.InTime),
        Html.Number(term.Late),
        Html.Number(term.Overdue),
        Html.Number(term.Running),
        Html.Percent(term.ShareInTime),
        term.Term.AimedShare is { } aim ? Html.Percent(aim) : "geen",
        Html.Time(term.MedianHours),
        Html.Time(term.Percentile90Hours),
    ]);
}
