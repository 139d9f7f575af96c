using System.Globalization;
using System.Text;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.LeadTimes.Reporting;
using SafeHome.Core.LeadTimes.Statements;

namespace SafeHome.Pipeline.LeadTimes.Files.Page;

/// <summary>A statement as a page for people, in Dutch: every chart with its table, no scripts, nothing from elsewhere.</summary>
public static class LeadTimesPage
{
    /// <summary>The type of the content.</summary>
    public const string ContentType = "text/html; charset=utf-8";

    private static readonly Lazy<string> Style = new(ReadStyle);

    /// <summary>Writes the page.</summary>
    /// <param name="statement">The figures of the period.</param>
    /// <param name="months">The exact figures of its months in order; empty where these are not shown.</param>
    public static byte[] Write(Statement statement, IReadOnlyList<Statement> months)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(months);
        return Encoding.UTF8.GetBytes($"""
            <!DOCTYPE html>
            <html lang="nl">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>Doorlooptijden Veilig Thuis {Html.Text(statement.Period.Name)}</title>
            <style>
            {Style.Value}</style>
            </head>
            <body>
            <header>
            <h1>Doorlooptijden Veilig Thuis: {Html.Text(NameOf(statement.Period))}</h1>
            <p>{Html.Text(Preface(statement))}</p>
            </header>
            <main>
            {Body(statement, months)}</main>
            </body>
            </html>

            """);
    }

    private static string Body(Statement statement, IReadOnlyList<Statement> months)
    {
        var whole = Whole(statement);
        var sections = new StringBuilder();
        sections.Append(KeyFigures.ToHtml(whole));
        sections.Append(TermsSection.ToHtml(whole));
        if (months.Count > 1) sections.Append(MonthsSection.ToHtml([.. months.Select(month => (month.Period, Whole(month)))]));
        if (statement.IsExact) sections.Append(AgesSection.ToHtml(whole));
        sections.Append(PlacesSection.ToHtml(statement));
        sections.Append(KindsSection.Sources(statement, whole));
        sections.Append(KindsSection.Urgencies(statement, whole));
        sections.Append(TransfersSection.ToHtml(statement, whole));
        return sections.Append(Explanation.ToHtml(statement.IsExact)).ToString();
    }

    // All together; empty where nothing was received.
    private static StatementLine Whole(Statement statement) =>
        statement.Lines.FirstOrDefault(line => line.Slice == Slice.Of(Place.All))
        ?? new StatementLine(Slice.Of(Place.All), 0, new Dictionary<Core.Cases.FollowUp, int?>(), [], null, null);

    private static string NameOf(ReportPeriod period) => period.MonthCount switch
    {
        1 => DutchMonths.Of(period.First),
        6 => string.Create(CultureInfo.InvariantCulture, $"{(period.First.Month == 1 ? "eerste" : "tweede")} halfjaar van {period.First.Year}"),
        _ => period.Name,
    };

    private static string Preface(Statement statement)
    {
        var asOf = DutchTime.DayOf(statement.AsOf);
        var kind = statement.IsExact
            ? "De aantallen zijn exact: dit overzicht is voor gebruik binnen de organisatie."
            : "De aantallen zijn afgerond op vijftallen; een aantal onder de tien, en wat zo'n aantal zou verraden, is weggelaten (een punt).";
        return string.Create(CultureInfo.InvariantCulture, $"Meldingen die in deze periode ontvangen zijn, zoals het stond op {asOf.Day} {DutchMonths.Of(asOf)}. {kind}");
    }

    private static string ReadStyle()
    {
        using var reader = new StreamReader(typeof(LeadTimesPage).Assembly.GetManifestResourceStream("lead-times-page.css")!);
        return reader.ReadToEnd();
    }
}
