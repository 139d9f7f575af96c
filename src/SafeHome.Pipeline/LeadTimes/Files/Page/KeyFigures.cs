using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Core.LeadTimes.Reporting;
using SafeHome.Core.LeadTimes.Statements;

namespace SafeHome.Pipeline.LeadTimes.Files.Page;

/// <summary>The figures that a reader looks for first.</summary>
internal static class KeyFigures
{
    public static readonly Term Norm = new(ClockTerm.Assessment, ClockKind.Norm);

    public static string ToHtml(StatementLine whole)
    {
        var norm = whole.Of(Norm);
        return $"""
            <section aria-labelledby="kort"><h2 id="kort">In het kort</h2><dl class="key">
            {Figure("Ontvangen meldingen", Html.Number(whole.Received), whole.PassedOn is > 0 and var passedOn ? $"en {Html.Number(passedOn)} doorgezet" : "")}
            {Figure("Vervolgmeldingen", Html.Percent(FollowUpShare(whole)), "op een casus die al liep")}
            {Figure("Besluit binnen 5 werkdagen", Html.Percent(norm?.ShareInTime), $"streven {Html.Percent(Norm.AimedShare)}")}
            {Figure("Wacht te lang op een besluit", Html.Number(norm?.Overdue), "de norm is verstreken")}
            {Figure("Overdrachten aanvaard", Html.Number(whole.Transfers?.Accepted), $"van {Html.Number(whole.Transfers?.Offered)} aangeboden")}
            {Figure("Tijd tot aanvaarding", Html.Time(whole.Transfers?.MedianHours), "de helft is sneller")}
            </dl></section>

            """;
    }

    /// <summary>Which share of the reports were follow-up reports; null where that is withheld.</summary>
    public static decimal? FollowUpShare(StatementLine line)
    {
        if (line.Received is not > 0 || line.FollowUps.Count == 0) return null;
        var known = line.FollowUps.Values.OfType<int>().ToList();
        return known.Count == 0 ? null : (decimal)known.Sum() / line.Received;
    }

    private static string Figure(string name, string figure, string beside) =>
        $"<div><dt>{Html.Text(name)}</dt><dd>{Html.Text(figure)}{(beside == "" ? "" : $"<small>{Html.Text(beside)}</small>")}</dd></div>";
}
