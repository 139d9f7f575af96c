using System.Text.Json.Serialization;
using SafeHome.Core.Reports;

namespace SafeHome.Functions.Endpoints;

/// <summary>What a triage worker does to a link, as it is sent in.</summary>
public sealed record LinkBody(
    [property: JsonPropertyName("actie")] string? Action,
    [property: JsonPropertyName("casus")] string? Case,
    [property: JsonPropertyName("meldingen")] IReadOnlyList<string?>? Reports,
    [property: JsonPropertyName("reden")] string? Reason)
{
    /// <summary>Confirm a possible link.</summary>
    internal const string Confirm = "bevestigen";

    /// <summary>Reject a possible link.</summary>
    internal const string Reject = "afwijzen";

    /// <summary>Undo the link of reports.</summary>
    internal const string Undo = "ongedaanMaken";

    /// <summary>Every fault of the body itself.</summary>
    internal IReadOnlyList<InvalidParam> Faults()
    {
        var faults = new List<InvalidParam>();
        if (Action is not (Confirm or Reject or Undo))
            faults.Add(new InvalidParam("/actie", Action is null ? "required" : "code", $"Kies {Confirm}, {Reject} of {Undo}."));
        if (Action is Confirm or Reject && string.IsNullOrEmpty(Case)) faults.Add(new InvalidParam("/casus", "required", "Noem de andere casus."));
        if (Action is Undo && Case is not null) faults.Add(new InvalidParam("/casus", "notAllowed", "De meldingen krijgen een eigen casus."));
        if (Action is Undo && Reports is not { Count: > 0 }) faults.Add(new InvalidParam("/meldingen", "required", "Noem de meldingen."));
        if (Action is Undo && Reports?.Any(string.IsNullOrEmpty) is true) faults.Add(new InvalidParam("/meldingen", "required", "Een melding ontbreekt."));
        if (Action is Confirm or Reject && Reports is not null)
            faults.Add(new InvalidParam("/meldingen", "notAllowed", "Het oordeel gaat over de hele casus."));
        if (string.IsNullOrWhiteSpace(Reason)) faults.Add(new InvalidParam("/reden", "required", "Geef een reden."));
        if (Explanation.IsTooLong(Reason)) faults.Add(Explanation.TooLong("/reden"));
        return faults;
    }
}

/// <summary>What became of it.</summary>
public sealed record LinkChange(
    [property: JsonPropertyName("actie")] string Action,
    [property: JsonPropertyName("casus")] string Case);
