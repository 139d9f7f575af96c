using System.Text.Json;
using System.Text.Unicode;

namespace SafeHome.Core.Reports;

/// <summary>Reports as JSON: as they come in over the interface, and as this project keeps them.</summary>
public static class ReportJson
{
    private const int Deepest = 32;

    /// <summary>Reads a report as a sender writes it. Everything that is wrong is reported at once; no reason repeats a value.</summary>
    /// <param name="utf8Json">The body as it came; a byte order mark is passed over.</param>
    public static ReportReading Read(ReadOnlyMemory<byte> utf8Json)
    {
        var findings = new Findings();
        try
        {
            using var document = Parse(utf8Json);
            var fields = new JsonFields(document.RootElement, "", findings);
            var report = fields.IsObject ? ReportReader.Read(fields) : null;
            return new ReportReading(findings.Problems.Count == 0 ? report : null, findings.Problems, findings.Remarks);
        }
        catch (JsonException exception)
        {
            // The message of the exception can hold part of the body; its place cannot.
            findings.Refuse("", "json", exception.LineNumber is { } line
                ? $"Geen geldige JSON (regel {line + 1}, positie {exception.BytePositionInLine + 1})."
                : "Geen geldige JSON.");
            return new ReportReading(null, findings.Problems, findings.Remarks);
        }
    }

    /// <summary>
    /// Writes a report so that equal reports give equal bytes: the digest of these bytes tells a repeat from other content,
    /// whatever the white space or the order of fields of the sender. <see cref="Open"/> gives the same report back.
    /// </summary>
    /// <remarks>
    /// A field that is added later must be left out where it is null; a changed form would make a repeat that crosses a release
    /// look like other content.
    /// </remarks>
    public static byte[] Write(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return JsonSerializer.SerializeToUtf8Bytes(report, StoredReport.Form.Report);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The bytes are not the JSON of a report.</exception>
    public static Report Open(ReadOnlyMemory<byte> written) =>
        JsonSerializer.Deserialize(written.Span, StoredReport.Form.Report) ?? throw new JsonException("There is no report in it.");

    private static JsonDocument Parse(ReadOnlyMemory<byte> utf8Json)
    {
        var body = utf8Json.Span.StartsWith("\uFEFF"u8) ? utf8Json[3..] : utf8Json;
        if (!Utf8.IsValid(body.Span)) throw new JsonException();
        return JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = Deepest });
    }
}
