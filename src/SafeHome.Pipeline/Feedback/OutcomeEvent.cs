using System.Collections.Immutable;
using System.Text.Json;
using SafeHome.Pipeline.Sending;

namespace SafeHome.Pipeline.Feedback;

/// <summary>The CloudEvent (1.0, JSON format, structured mode) that says that there is an outcome, and not which: the reporter asks for it.</summary>
public static class OutcomeEvent
{
    /// <summary>What happened, named as the events of JZV Melding are.</summary>
    public const string Type = "nl.veiligthuis.uitwisselen-melding.uitkomst-geregistreerd";

    /// <summary>The content type.</summary>
    public const string ContentType = "application/cloudevents+json; charset=utf-8";

    /// <summary>The event about an outcome. The same outcome gives the same bytes.</summary>
    public static OutgoingMessage Write(Outcome outcome, Organisation own)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("specversion", "1.0");
            json.WriteString("id", outcome.MessageId);
            json.WriteString("source", $"/oin/{own.Oin}/systeem/safehome");
            json.WriteString("type", Type);
            json.WriteString("subject", $"melding/{outcome.ReportId}");
            json.WriteString("time", outcome.Given.UtcDateTime);
            json.WriteEndObject();
        }

        return new OutgoingMessage(outcome.MessageId, ContentType, ImmutableArray.Create(buffer.ToArray()));
    }
}
