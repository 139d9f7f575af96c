using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SafeHome.LocalHost.Demo;

/// <summary>Makes a report large, as one with a journal of many years is.</summary>
internal static class Filler
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Invented. Only ASCII, and nothing that JSON escapes: so a character is a byte.
    private static readonly string[] Entries =
    [
        "Consult: moeder vertelt dat het thuis opnieuw onrustig is en dat de kinderen slecht slapen. ",
        "Telefonisch contact met school: de oudste is deze maand vier keer te laat gekomen en oogt vermoeid. ",
        "Consult: buikpijn, geen afwijkingen bij onderzoek; besproken dat spanning een rol kan spelen. ",
        "Brief van de kinderarts: geen lichamelijke oorzaak gevonden, advies om met de ouders in gesprek te blijven. ",
        "Vader belt: hij wil graag hulp bij het overleg over de omgang en staat open voor een gesprek. ",
        "Overleg met het wijkteam: de wachttijd is zes weken, tot die tijd houdt de praktijkondersteuner contact. ",
        "Consult: de jongste wil niet alleen slapen; uitleg gegeven en een vervolgafspraak gemaakt. ",
    ];

    /// <summary>The report with text added to <c>situatieSchets</c> until it has that many bytes; a report that has them already stays as it is.</summary>
    /// <exception cref="JsonException">It is not a report.</exception>
    public static ReadOnlyMemory<byte> FillUp(ReadOnlyMemory<byte> report, int bytes)
    {
        var root = JsonNode.Parse(report.Span);
        if (root is not JsonObject || root["zorgelijkeSituatie"] is not JsonObject situation || situation["situatieSchets"] is not JsonValue outline) throw new JsonException();
        var missing = bytes - Bytes(root).Length;
        if (report.Length >= bytes || missing <= 0) return report;
        situation["situatieSchets"] = outline.GetValue<string>() + Text(missing);
        return Bytes(root);
    }

    private static byte[] Bytes(JsonNode root) => Encoding.UTF8.GetBytes(root.ToJsonString(Relaxed));

    private static string Text(int length)
    {
        var text = new StringBuilder(length + 200);
        for (var entry = 0; text.Length < length; entry++) text.Append(Entries[entry % Entries.Length]);
        return text.ToString(0, length);
    }
}
