using SafeHome.Core.LeadTimes;
using SafeHome.Core.LeadTimes.Statements;

namespace SafeHome.Pipeline.LeadTimes.Files.Page;

/// <summary>The course of a period, by the month in which reports were received.</summary>
internal static class MonthsSection
{
    public static string ToHtml(IReadOnlyList<(ReportPeriod Month, StatementLine Whole)> months) => $"""
        <section aria-labelledby="verloop"><h2 id="verloop">Verloop</h2>
        <p>Meldingen naar de maand van ontvangst, en hoe het met het besluit binnen vijf werkdagen ging. Zo is te zien waar achterstanden ontstonden.</p>
        {new ColumnChart("Meldingen per maand naar de tijd tot het besluit", ["Op tijd besloten", "Te laat besloten", "Open, te laat", "Open, op tijd"],
            [.. months.Select(month => new Column(DutchMonths.Short(month.Month.First), Parts(month.Whole)))]).ToSvg()}
        {new HtmlTable("Meldingen per maand", ["Maand", "Ontvangen", "Vervolgmeldingen", "Op tijd besloten", "Te laat besloten", "Open, te laat", "Open, op tijd", "Aandeel op tijd", "Mediaan"],
            [.. months.Select(Row)]).ToHtml()}</section>

        """;

    private static int[] Parts(StatementLine whole) =>
        whole.Of(KeyFigures.Norm) is { } norm ? [norm.InTime ?? 0, norm.Late ?? 0, norm.Overdue ?? 0, norm.Running ?? 0] : [0, 0, 0, 0];

    private static HtmlRow Row((ReportPeriod Month, StatementLine Whole) month)
    {
        var norm = month.Whole.Of(KeyFigures.Norm);
        return new HtmlRow(DutchMonths.Of(month.Month.First),
        [
            Html.Number(month.Whole.Received),
            Html.Percent(KeyFigures.FollowUpShare(month.Whole)),
            Html.Number(norm?.InTime),
            Html.Number(norm?.Late),
            Html.Number(norm?.Overdue),
            Html.Number(norm?.Running),
            Html.Percent(norm?.ShareInTime),
            Html.Time(norm?.MedianHours),
        ]);
    }
}
