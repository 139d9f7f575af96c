using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using SafeHome.Pipeline.Feedback;
using SafeHome.Testing.Stuf;

namespace SafeHome.Pipeline.Tests.Feedback;

public class WritingFeedback
{
    private static readonly DateTimeOffset Given = new(2026, 3, 3, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<string, string, string?> Texts => new()
    {
        { "VT-00", "melding niet ontvankelijk", null },
        { "VT-01-01", "uitkomst veiligheidsbeoordeling", "vervolgstappen belegd bij VT" },
        { "VT-01-02", "uitkomst veiligheidsbeoordeling", "overdracht" },
        { "VT-01-03", "uitkomst veiligheidsbeoordeling", "geen vervolgstappen nodig" },
        { "VT-01-04", "uitkomst veiligheidsbeoordeling", "inzet regionaal maatwerk VT" },
        { "VT-02", "overdracht", null },
        { "VT-03", "afsluiting zonder overdracht", null },
        { "VT-99", "Melding onjuist geadresseerd", null },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void StUF_feedback_is_valid_and_says_the_outcome_in_the_words_of_the_schema(string code, string status, string? result)
    {
        foreach (var responsible in new[] { null, "Lokaal team Amersfoort & omstreken" })
        {
            var message = Write(Of(code), responsible);

            StufSchemas.Faults([.. message.Body]).ShouldBeEmpty();
            Value(message.Body.AsSpan(), "status").ShouldBe(status);
            Value(message.Body.AsSpan(), "uitkomst").ShouldBe(result);
        }
    }

    [Fact]
    public void StUF_feedback_names_the_report_the_parties_and_who_watches_from_here_on()
    {
        var message = Write(Of("VT-02"), "Lokaal team Amersfoort").Body.AsSpan();

        Value(message, "identificatieVtMelding").ShouldBe("2026350001");
        Value(message, "referentienummer").ShouldBe("0123456789abcdef0123456789abcdef-2");
        Value(message, "tijdstipBericht").ShouldBe("20260303130000000");
        Value(message, "oinNummer").ShouldBe("00000000990000000099");
        Read(message).Descendants().Where(element => element.Name.LocalName == "naam").Select(element => element.Value)
            .ShouldBe(["Lokaal team Amersfoort", "Veilig Thuis Voorbeeld"]);
        Read(message).Descendants().Where(element => element.Name.LocalName == "organisatie").Select(element => element.Value)
            .ShouldBe(["00000000990000000099", "00000000990000000001"]);
    }

    [Fact]
    public void An_event_is_a_CloudEvent_without_contents()
    {
        var message = OutcomeEvent.Write(Of("VT-02"), FeedbackTo.Own);

        message.ContentType.ShouldStartWith("application/cloudevents+json");
        using var json = JsonDocument.Parse(message.Body.AsMemory());
        json.RootElement.EnumerateObject().Select(field => $"{field.Name}={field.Value}").ShouldBe(
        [
            "specversion=1.0",
            "id=0123456789abcdef0123456789abcdef-2",
            "source=/oin/00000000990000000099/systeem/safehome",
            "type=nl.veiligthuis.uitwisselen-melding.uitkomst-geregistreerd",
            "subject=melding/0123456789abcdef0123456789abcdef",
            "time=2026-03-03T12:00:00Z",
        ]);
    }

    private static Outcome Of(string code) => new("0123456789abcdef0123456789abcdef", 2, code, Given);

    private static SafeHome.Pipeline.Sending.OutgoingMessage Write(Outcome outcome, string? responsible) =>
        VtTerugkoppeling.Write(outcome, "2026350001", responsible, FeedbackTo.Own, FeedbackTo.Police);

    private static string? Value(ReadOnlySpan<byte> message, string element) =>
        Read(message).Descendants().SingleOrDefault(found => found.Name.LocalName == element)?.Value;

    private static XElement Read(ReadOnlySpan<byte> message) => XElement.Parse(Encoding.UTF8.GetString(message));
}
