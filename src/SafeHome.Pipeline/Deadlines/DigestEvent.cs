using System.Globalization;
using System.Text.Json;
using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Pipeline.Sending;

namespace SafeHome.Pipeline.Deadlines;

/// <summary>The CloudEvent that tells a team which terms run out: how many, and of which cases.</summary>
public static class DigestEvent
{
    /// <summary>What is the matter.</summary>
    public const string Type = "nl.veiligthuis.alarm.termijnen-lopen-af";

    /// <summary>The event of a digest. The same digest gives the same bytes.</summary>
    public static OutgoingMessage Write(Digest digest, Organisation own) =>
        CloudEvent.Write(digest.Id, own, Type, $"regio/{digest.Region}", digest.Made, data => WriteData(data, digest));

    private static void WriteData(Utf8JsonWriter data, Digest digest)
    {
        data.WriteString("regio", digest.Region);
        data.WriteStartArray("aantallen");
        foreach (var some in digest.Steps.GroupBy(step => (step.Term, step.Kind, step.Step)).OrderBy(some => some.Key))
        {
            data.WriteStartObject();
            data.WriteString("term", some.Key.Term.Code());
            data.WriteString("soort", some.Key.Kind.Code());
            data.WriteString("stap", some.Key.Step.Code());
            data.WriteNumber("aantal", some.Count());
            data.WriteEndObject();
        }

        data.WriteEndArray();
        data.WriteStartArray("termijnen");
        foreach (var step in digest.Steps)
        {
            data.WriteStartObject();
            data.WriteString("id", step.Id);
            data.WriteString("casus", step.CaseId);
            data.WriteString("term", step.Term.Code());
            data.WriteString("soort", step.Kind.Code());
            data.WriteString("stap", step.Step.Code());
            data.WriteString("uiterlijk", step.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            data.WriteEndObject();
        }

        data.WriteEndArray();
    }
}
