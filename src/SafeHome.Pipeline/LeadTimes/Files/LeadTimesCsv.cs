using System.Globalization;
using CsvHelper;
using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Core.LeadTimes.Reporting;
using SafeHome.Core.LeadTimes.Statements;

namespace SafeHome.Pipeline.LeadTimes.Files;

/// <summary>A statement as CSV (RFC 4180, UTF-8): a line for every slice, the same columns whatever there is to count.</summary>
public static class LeadTimesCsv
{
    /// <summary>The type of the content.</summary>
    public const string ContentType = "text/csv";

    /// <summary>The terms that are reported on, in the order of their columns.</summary>
    public static IReadOnlyList<Term> Terms { get; } =
    [
        new(ClockTerm.Assessment, ClockKind.Norm),
        new(ClockTerm.Assessment, ClockKind.Statutory),
        new(ClockTerm.StartOfInvestigation, ClockKind.Statutory),
        new(ClockTerm.Investigation, ClockKind.Statutory),
        new(ClockTerm.ConditionsAndFollowUp, ClockKind.Norm),
        new(ClockTerm.Informing, ClockKind.Statutory),
        new(ClockTerm.TransferAnswer, ClockKind.Norm),
    ];

    // A spreadsheet takes a text that begins as a formula for one: such a text gets an apostrophe before it. Numbers are numbers.
    private static readonly CsvWriterOptions Options = new() { Injection = CsvInjection.Escape };

    /// <summary>Writes a statement. What is withheld, or does not exist, is empty.</summary>
    public static byte[] Write(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, Options, leaveOpen: true))
        {
            csv.WriteRecord([.. Columns()]);
            foreach (var line in statement.Lines) csv.WriteRecord([.. Fields(statement, line)]);
        }

        return bytes.ToArray();
    }

    private static IEnumerable<string> Columns() =>
    [
        "periode", "weergave", "regio", "gemeente", "naam", "naar", "waarde", "ontvangen", "doorgezet", "huishoudens", "per1000Huishoudens",
        "tijdensVeiligheidsbeoordeling", "naVeiligheidsbeoordeling", "tijdensMonitoring",
        .. Terms.SelectMany(term => OfTerm.Select(column => $"{term.Clock.Code()}-{term.Kind.Code()}-{column}")),
        "aangeboden", "aanvaard", "geweigerd", "ingetrokken", "verlopen", "wachtend", "aanvaard-mediaanUren", "aanvaard-percentiel90Uren",
        "mda-voorgesteld", "mda-aanvaard", "mda-wachtend",
    ];

    private static readonly string[] OfTerm =
        ["binnenTermijn", "teLaat", "openTeLaat", "openBinnenTermijn", "aandeelBinnenTermijn", "streven", "mediaanUren", "percentiel90Uren"];

    private static IEnumerable<string?> Fields(Statement statement, StatementLine line) =>
    [
        statement.Period.Name,
        statement.IsExact ? LeadTimesView.Exact : LeadTimesView.Published,
        line.Slice.Place.Region,
        line.Slice.Place.Municipality,
        Labels.Of(line.Slice.Place),
        Labels.Code(line.Slice.By),
        line.Slice.Value,
        Text(line.Received),
        Text(line.PassedOn),
        Text(line.Households?.Count),
        Text(line.Per1000Households),
        .. Enum.GetValues<FollowUp>().Select(phase => Text(line.FollowUps.GetValueOrDefault(phase))),
        .. Terms.SelectMany(term => Fields(line.Of(term) is { } stated ? TermView.Of(stated) : null)),
        .. Fields(line.Transfers),
        Text(line.MdaPlusPlus?.Proposed),
        Text(line.MdaPlusPlus?.Accepted),
        Text(line.MdaPlusPlus?.Waiting),
    ];

    private static string?[] Fields(TermView? term) =>
    [
        Text(term?.InTime), Text(term?.Late), Text(term?.Overdue), Text(term?.Running),
        Text(term?.ShareInTime), Text(term?.AimedShare), Text(term?.MedianHours), Text(term?.Percentile90Hours),
    ];

    private static string?[] Fields(StatedTransfers? transfers) =>
    [
        Text(transfers?.Offered), Text(transfers?.Accepted), Text(transfers?.Refused), Text(transfers?.Withdrawn),
        Text(transfers?.Lapsed), Text(transfers?.Waiting), Text(transfers?.MedianHours), Text(transfers?.Percentile90Hours),
    ];

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);
}
