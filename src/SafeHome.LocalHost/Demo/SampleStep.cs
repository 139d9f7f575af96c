using System.Text.Json.Serialization;

namespace SafeHome.LocalHost.Demo;

/// <summary>A report to be sent, and what should become of it: one step of <c>samples/expected.json</c>.</summary>
/// <param name="File">The file in the samples folder.</param>
/// <param name="Key">The API key to send it with.</param>
/// <param name="Time">2 where the very same file is delivered again; null the first time.</param>
/// <param name="FillUpTo">Text is added until the body is this many bytes; null for the file as it is.</param>
/// <param name="Expected">What should come of it.</param>
internal sealed record SampleStep(
    [property: JsonPropertyName("bestand"), JsonRequired] string File,
    [property: JsonPropertyName("sleutel"), JsonRequired] string Key,
    [property: JsonPropertyName("keer")] int? Time,
    [property: JsonPropertyName("vulTekstAanTot")] int? FillUpTo,
    [property: JsonPropertyName("verwacht"), JsonRequired] Expectation Expected)
{
    /// <summary>Whether the file is a StUF message in XML; else it is JSON.</summary>
    [JsonIgnore]
    public bool IsMessage => Path.GetExtension(File) == ".xml";

    /// <summary>What it is called on the screen.</summary>
    [JsonIgnore]
    public string Name => Path.GetFileNameWithoutExtension(File) + (Time is null ? "" : $" ({Time})");
}

/// <summary>What should come of a report. All but the answer is null where the report is refused, or is a repeat (but for its case).</summary>
/// <param name="Answer">The HTTP status.</param>
/// <param name="IsRepeat">Whether the first answer must come again.</param>
/// <param name="Remarks">How many values are accepted with a remark.</param>
/// <param name="Case">A label: reports with one label end in one case, others in others.</param>
/// <param name="Urgency">Proposed.</param>
/// <param name="Decision">Proposed.</param>
/// <param name="Receiver">Proposed; null where nothing is transferred.</param>
/// <param name="Triage">What the triage worker decides, in order.</param>
/// <param name="Answers">What receivers answer, in order, one for every transfer.</param>
/// <param name="Status">What the reporter reads at the end.</param>
/// <param name="Outcome">The outcome that the reporter reads at the end.</param>
/// <param name="Progress">What the triage worker records after the decision, in order; null for nothing.</param>
internal sealed record Expectation(
    [property: JsonPropertyName("antwoord"), JsonRequired] int Answer,
    [property: JsonPropertyName("herhaling")] bool IsRepeat,
    [property: JsonPropertyName("opmerkingen")] int Remarks,
    [property: JsonPropertyName("casus")] string? Case,
    [property: JsonPropertyName("urgentie")] string? Urgency,
    [property: JsonPropertyName("besluit")] string? Decision,
    [property: JsonPropertyName("ontvanger")] string? Receiver,
    [property: JsonPropertyName("triage")] IReadOnlyList<ScriptedDecision>? Triage,
    [property: JsonPropertyName("reacties")] IReadOnlyList<ScriptedAnswer>? Answers,
    [property: JsonPropertyName("status")] string? Status,
    [property: JsonPropertyName("uitkomst")] string? Outcome,
    [property: JsonPropertyName("voortgang")] IReadOnlyList<ScriptedProgress>? Progress = null)
{
    /// <summary>Whether a new report should be accepted, so that there is something to follow.</summary>
    [JsonIgnore]
    public bool IsNewReport => Answer is 200 or 202 && !IsRepeat;
}

/// <summary>What the triage worker decides. In the file it is this object, or <c>"volgtVoorstel"</c>, which reads as one without a decision.</summary>
[JsonConverter(typeof(ScriptedDecisionConverter))]
internal sealed record ScriptedDecision(string? Decision, string? Service, string? Receiver, string Motivation)
{
    /// <summary>To decide what is proposed.</summary>
    public static readonly ScriptedDecision AsProposed = new(null, null, null, "Volgt het voorstel.");

    /// <summary>Whether it follows the proposal.</summary>
    public bool FollowsProposal => Decision is null;
}

/// <summary>What the triage worker records after the decision.</summary>
/// <param name="Action"><c>dienstBeginnen</c>, <c>dienstAfronden</c> or <c>afsluiten</c>.</param>
/// <param name="Outcome">What an investigation found.</param>
/// <param name="Reason">Why.</param>
internal sealed record ScriptedProgress(
    [property: JsonPropertyName("actie"), JsonRequired] string Action,
    [property: JsonPropertyName("uitkomst")] string? Outcome,
    [property: JsonPropertyName("reden")] string? Reason)
{
    /// <summary>Where the report stands when this is to be done; null for an action that the demo does not know.</summary>
    [JsonIgnore]
    public string? From => Action switch
    {
        "dienstBeginnen" => "dienstIngezet",
        "dienstAfronden" => "dienstLoopt",
        "afsluiten" => "dienstAfgerond",
        _ => null,
    };
}

/// <summary>What a receiver answers.</summary>
/// <param name="By">The receiver's API key.</param>
/// <param name="Answer"><c>aanvaard</c> or <c>geweigerd</c>.</param>
/// <param name="Reason">Why it refuses.</param>
internal sealed record ScriptedAnswer(
    [property: JsonPropertyName("door"), JsonRequired] string By,
    [property: JsonPropertyName("reactie"), JsonRequired] string Answer,
    [property: JsonPropertyName("reden")] string? Reason)
{
    /// <summary>Whether it sends the case back.</summary>
    [JsonIgnore]
    public bool IsRefusal => Answer == "geweigerd";
}
