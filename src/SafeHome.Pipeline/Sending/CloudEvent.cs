using System.Collections.Immutable;
using System.Text.Json;

namespace SafeHome.Pipeline.Sending;

/// <summary>Writes CloudEvents (1.0, JSON format, structured mode).</summary>
public static class CloudEvent
{
    /// <summary>The content type.</summary>
    public const string ContentType = "application/cloudevents+json; charset=utf-8";

    /// <summary>Writes an event. The same values give the same bytes.</summary>
    /// <param name="id">Names the message, now and in every repeat.</param>
    /// <param name="own">This Veilig Thuis organisation.</param>
    /// <param name="type">What happened, named as the events of JZV Melding are.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="time">When it happened.</param>
    /// <param name="data">Writes the members of <c>data</c>; null for an event without contents.</param>
    public static OutgoingMessage Write(
        string id, Organisation own, string type, string subject, DateTimeOffset time, Action<Utf8JsonWriter>? data = null)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("specversion", "1.0");
            json.WriteString("id", id);
            json.WriteString("source", $"/oin/{own.Oin}/systeem/safehome");
            json.WriteString("type", type);
            json.WriteString("subject", subject);
            json.WriteString("time", time.UtcDateTime);
            if (data is not null)
            {
                json.WriteStartObject("data");
                data(json);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return new OutgoingMessage(id, ContentType, ImmutableArray.Create(buffer.ToArray()));
    }
}
