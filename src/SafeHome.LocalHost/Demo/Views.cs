using System.Globalization;
using System.Text.Json.Serialization;
using System.Xml;
using System.Xml.Linq;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.Reports.Stuf;

namespace SafeHome.LocalHost.Demo;

/// <summary>The answer to a report that is kept.</summary>
internal sealed record ReceivedReport(
    [property: JsonPropertyName("id"), JsonRequired] string Id,
    [property: JsonPropertyName("ontvangen")] DateTimeOffset Received,
    [property: JsonPropertyName("opmerkingen")] IReadOnlyList<object>? Remarks)
{
    private static readonly XNamespace _stuf = StufNames.Stuf;

    /// <summary>What a Bv03Bericht says.</summary>
    /// <exception cref="HostException">It is not what the interface promises.</exception>
    public static ReceivedReport OfMessage(ApiAnswer answer)
    {
        try
        {
            var control = XDocument.Load(new MemoryStream(answer.Body.ToArray())).Descendants(_stuf + "stuurgegevens").Single();
            var received = DateTime.ParseExact((string)control.Element(_stuf + "tijdstipBericht")!, "yyyyMMddHHmmssfff", CultureInfo.InvariantCulture);
            return new ReceivedReport((string)control.Element(_stuf + "referentienummer")!, DutchTime.MomentOf(received), null);
        }
        catch (Exception e) when (e is XmlException or InvalidOperationException or FormatException or ArgumentNullException)
        {
            throw new HostException("The app answered something that the demo cannot read as a Bv03Bericht.", e);
        }
    }
}

/// <summary>A report as its sender follows it.</summary>
internal sealed record FollowedReport(
    [property: JsonPropertyName("status"), JsonRequired] string Status,
    [property: JsonPropertyName("uitkomst")] string? Outcome)
{
    /// <summary>Whether nothing more follows: the last outcome has been told, or the report is parked for a person to look at.</summary>
    /// <remarks>After VT-01-02 comes the receiver's answer, after VT-01-03 comes VT-03 (CORV, "VT Terugkoppeling").</remarks>
    [JsonIgnore]
    public bool IsAtItsEnd => Status == "geparkeerd" || Outcome is not (null or "VT-01-02" or "VT-01-03");
}

/// <summary>A page of a list.</summary>
internal sealed record ListPage(
    [property: JsonPropertyName("resultaten"), JsonRequired] IReadOnlyList<Named> Results,
    [property: JsonPropertyName("volgende")] string? Next);

/// <summary>Something of which no more matters here than its id.</summary>
internal sealed record Named([property: JsonPropertyName("id"), JsonRequired] string Id);

/// <summary>A case as the triage worker reads it.</summary>
internal sealed record CaseContents(
    [property: JsonPropertyName("meldingen"), JsonRequired] IReadOnlyList<StandingReport> Reports,
    [property: JsonPropertyName("voorstellen"), JsonRequired] IReadOnlyList<Decided> Proposals,
    [property: JsonPropertyName("besluiten"), JsonRequired] IReadOnlyList<Decided> Decisions,
    [property: JsonPropertyName("overdrachten"), JsonRequired] IReadOnlyList<CaseTransfer> Transfers);

/// <summary>A report, and where it stands.</summary>
internal sealed record StandingReport(
    [property: JsonPropertyName("id"), JsonRequired] string Id,
    [property: JsonPropertyName("stand"), JsonRequired] string State);

/// <summary>A proposal, or a decision; then it has no urgency.</summary>
internal sealed record Decided(
    [property: JsonPropertyName("melding"), JsonRequired] string Report,
    [property: JsonPropertyName("besluit"), JsonRequired] string Decision,
    [property: JsonPropertyName("dienst")] string? Service,
    [property: JsonPropertyName("ontvanger")] string? Receiver,
    [property: JsonPropertyName("urgentie")] string? Urgency);

/// <summary>A transfer of a case.</summary>
internal sealed record CaseTransfer([property: JsonPropertyName("status"), JsonRequired] string Status);

/// <summary>A transfer as its receiver reads it.</summary>
internal sealed record TransferContents(
    [property: JsonPropertyName("ontvanger"), JsonRequired] string Receiver,
    [property: JsonPropertyName("melding"), JsonRequired] Named Report);

/// <summary>The lead times of a period.</summary>
internal sealed record LeadTimes(
    [property: JsonPropertyName("periode"), JsonRequired] string Period,
    [property: JsonPropertyName("cijfers"), JsonRequired] IReadOnlyList<LeadTimeLine> Lines);

/// <summary>The figures of some of the reports; those of a whole region have neither a municipality nor a value.</summary>
internal sealed record LeadTimeLine(
    [property: JsonPropertyName("naam"), JsonRequired] string Name,
    [property: JsonPropertyName("gemeente")] string? Municipality,
    [property: JsonPropertyName("naar")] string? By,
    [property: JsonPropertyName("termijnen"), JsonRequired] IReadOnlyList<LeadTime> Terms);

/// <summary>How a term was kept, in hours.</summary>
internal sealed record LeadTime(
    [property: JsonPropertyName("term"), JsonRequired] string Term,
    [property: JsonPropertyName("soort"), JsonRequired] string Kind,
    [property: JsonPropertyName("binnenTermijn")] int InTime,
    [property: JsonPropertyName("teLaat")] int Late,
    [property: JsonPropertyName("openBinnenTermijn")] int Running,
    [property: JsonPropertyName("openTeLaat")] int Overdue,
    [property: JsonPropertyName("mediaanUren")] int? MedianHours,
    [property: JsonPropertyName("percentiel90Uren")] int? Percentile90Hours);

/// <summary>A decision as it is sent.</summary>
internal sealed record DecisionToSend(
    [property: JsonPropertyName("melding")] string Report,
    [property: JsonPropertyName("besluit")] string Decision,
    [property: JsonPropertyName("dienst")] string? Service,
    [property: JsonPropertyName("ontvanger")] string? Receiver,
    [property: JsonPropertyName("motivering")] string Motivation);

/// <summary>What happened after a decision, as it is sent.</summary>
internal sealed record ProgressToSend(
    [property: JsonPropertyName("actie")] string Action,
    [property: JsonPropertyName("melding")] string Report,
    [property: JsonPropertyName("uitkomst")] string? Outcome,
    [property: JsonPropertyName("reden")] string? Reason);

/// <summary>A receiver's answer as it is sent.</summary>
internal sealed record AnswerToSend(
    [property: JsonPropertyName("reactie")] string Answer,
    [property: JsonPropertyName("reden")] string? Reason);
