using SafeHome.Core.LeadTimes.Reporting;
using SafeHome.Core.LeadTimes.Statements;

namespace SafeHome.Pipeline.LeadTimes.Files.Page;

/// <summary>The regions and their municipalities side by side.</summary>
internal static class PlacesSection
{
    private static readonly string[] Headings =
        ["Gemeente", "Ontvangen", "Per 1.000 huishoudens", "Vervolg", "Besluit op tijd (norm)", "Besluit op tijd (wet)", "Open, te laat", "Overdrachten", "Aanvaard", "Mediaan tot aanvaarding"];

    public static string ToHtml(Statement statement)
    {
        var places = statement.Lines.Where(line => line.Slice.By is Breakdown.None && line.Slice.Place.Region is not null).ToList();
        if (places.Count == 0) return "";
        var municipalities = places.Where(line => line.Per1000Households is not null && line.Slice.Place.Municipality is not null)
            .OrderByDescending(line => line.Per1000Households).ToList();
        return $"""
            <section aria-labelledby="plaatsen"><h2 id="plaatsen">Regio's en gemeenten</h2>
            <p>Waar de huishoudens wonen. Meldingen zijn afgezet tegen de particuliere huishoudens van het CBS, over de hele periode en niet omgerekend naar een jaar.</p>
            {(municipalities.Count == 0 ? "" : Chart(municipalities))}
            {new HtmlTable("Regio's en gemeenten", Headings, [.. places.Select(Row)]).ToHtml()}</section>

            """;
    }

    private static string Chart(IReadOnlyList<StatementLine> municipalities) => new BarChart(
        "Meldingen per 1.000 huishoudens, per gemeente",
        [.. municipalities.Select(line => new Bar(Labels.Of(line.Slice.Place), line.Per1000Households, Html.Rate(line.Per1000Households)))],
        municipalities[0].Per1000Households!.Value).ToSvg();

    private static HtmlRow Row(StatementLine line)
    {
        var isRegion = line.Slice.Place.Municipality is null;
        var norm = line.Of(KeyFigures.Norm);
        return new HtmlRow(isRegion ? $"Regio {Labels.Of(line.Slice.Place)}" : Labels.Of(line.Slice.Place),
        [
            Html.Number(line.Received),
            Html.Rate(line.Per1000Households),
            Html.Percent(KeyFigures.FollowUpShare(line)),
            Html.Percent(norm?.ShareInTime),
            Html.Percent(line.Of(KeyFigures.Norm with { Kind = Core.LeadTimes.Clocks.ClockKind.Statutory })?.ShareInTime),
            Html.Number(norm?.Overdue),
            Html.Number(line.Transfers?.Offered),
            Html.Number(line.Transfers?.Accepted),
            Html.Time(line.Transfers?.MedianHours),
        ],
        isRegion);
    }
}
