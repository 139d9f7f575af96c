using SafeHome.Core.LeadTimes;
using SafeHome.Core.LeadTimes.Reporting;
using SafeHome.Core.LeadTimes.Statements;

namespace SafeHome.Pipeline.LeadTimes.Files.Page;

/// <summary>The reports by who sent them, and by how urgent they were.</summary>
internal static class KindsSection
{
    private static readonly string[] UrgencyOrder = ["acuut", "spoed", "verhoogd", "regulier", Slice.Unknown];

    public static string Sources(Statement statement, StatementLine whole) => Section(
        "bronnen", "Wie meldt", "Naar de indeling van het CBS in beroepsgroepen.",
        [.. Of(statement, Breakdown.Source).OrderByDescending(line => line.Received)], Labels.Source, whole);

    public static string Urgencies(Statement statement, StatementLine whole) => Section(
        "urgentie", "Urgentie", "Zoals de regels haar voorstelden bij de triage.",
        [.. Of(statement, Breakdown.Urgency).OrderBy(line => Array.IndexOf(UrgencyOrder, line.Slice.Value))], Labels.Urgency, whole);

    private static IEnumerable<StatementLine> Of(Statement statement, Breakdown by) =>
        statement.Lines.Where(line => line.Slice.By == by && line.Slice.Place == Place.All);

    private static string Section(
        string id, string title, string text, List<StatementLine> lines, Func<string, string> label, StatementLine whole)
    {
        if (lines.Count == 0) return "";
        var bars = lines.Select(line => new Bar(label(line.Slice.Value), line.Received, Html.Number(line.Received))).ToList();
        return $"""
            <section aria-labelledby="{id}"><h2 id="{id}">{Html.Text(title)}</h2>
            <p>{Html.Text(text)}</p>
            {new BarChart($"{title}: ontvangen meldingen", bars, lines.Max(line => line.Received) ?? 0).ToSvg()}
            {new HtmlTable(title, ["", "Ontvangen", "Aandeel", "Vervolg", "Besluit op tijd (norm)", "Mediaan tot besluit"],
                [.. lines.Select(line => Row(label(line.Slice.Value), line, whole))]).ToHtml()}</section>

            """;
    }

    private static HtmlRow Row(string label, StatementLine line, StatementLine whole) => new(label,
    [
        Html.Number(line.Received),
        Html.Percent(whole.Received > 0 ? (decimal?)line.Received / whole.Received : null),
        Html.Percent(KeyFigures.FollowUpShare(line)),
        Html.Percent(line.Of(KeyFigures.Norm)?.ShareInTime),
        Html.Time(line.Of(KeyFigures.Norm)?.MedianHours),
    ]);
}
