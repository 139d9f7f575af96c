using SafeHome.Core.LeadTimes;
using SafeHome.Core.LeadTimes.Reporting;
using SafeHome.Core.LeadTimes.Statements;

namespace SafeHome.Pipeline.LeadTimes.Files.Page;

/// <summary>What became of transfers, by the kind of receiver, and of the way to MDA++.</summary>
internal static class TransfersSection
{
    private static readonly string[] Headings =
        ["Ontvanger", "Aangeboden", "Aanvaard", "Geweigerd", "Ingetrokken", "Verlopen", "Wacht op antwoord", "Mediaan tot aanvaarding", "90% binnen"];

    public static string ToHtml(Statement statement, StatementLine whole)
    {
        if (whole.Transfers is not { } all) return "";
        var kinds = statement.Lines.Where(line => line.Slice.By is Breakdown.ReceiverKind && line.Slice.Place == Place.All)
            .OrderByDescending(line => line.Transfers?.Offered).ToList();
        var bars = kinds.Select(line => new Bar(Labels.ReceiverKind(line.Slice.Value), line.Transfers?.Offered, Html.Number(line.Transfers?.Offered))).ToList();
        return $"""
            <section aria-labelledby="overdrachten"><h2 id="overdrachten">Overdrachten</h2>
            <p>Tot een ontvanger een overdracht aanvaardt blijft Veilig Thuis verantwoordelijk. MDA++ werd voor {Html.Number(whole.MdaPlusPlus?.Proposed)} meldingen voorgesteld, {Html.Number(whole.MdaPlusPlus?.Accepted)} keer aanvaard, en {Html.Number(whole.MdaPlusPlus?.Waiting)} keer wacht het aanbod nog op antwoord.</p>
            {(bars.Count == 0 ? "" : new BarChart("Aangeboden overdrachten naar soort ontvanger", bars, bars.Max(bar => bar.Value) ?? 0).ToSvg())}
            {new HtmlTable("Overdrachten", Headings, [Row("Alle ontvangers", all, isTotal: true), .. kinds.Select(line => Row(Labels.ReceiverKind(line.Slice.Value), line.Transfers!))]).ToHtml()}</section>

            """;
    }

    private static HtmlRow Row(string label, StatedTransfers transfers, bool isTotal = false) => new(label,
    [
        Html.Number(transfers.Offered),
        Html.Number(transfers.Accepted),
        Html.Number(transfers.Refused),
        Html.Number(transfers.Withdrawn),
        Html.Number(transfers.Lapsed),
        Html.Number(transfers.Waiting),
        Html.Time(transfers.MedianHours),
        Html.Time(transfers.Percentile90Hours),
    ],
    isTotal);
}
