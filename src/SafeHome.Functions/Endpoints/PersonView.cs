using System.Text.Json.Serialization;
using SafeHome.Core.Cases;
using SafeHome.Core.Cases.Progress;
using SafeHome.Core.Persons;
using SafeHome.Core.Reports;
using SafeHome.Core.Triage.Words;
using SafeHome.Pipeline.Routing;

namespace SafeHome.Functions.Endpoints;

/// <summary>A person as staff and receivers see one. The BSN stays inside.</summary>
public sealed record PersonView(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("hoedanigheid")] string Capacity,
    [property: JsonPropertyName("rol")] string? Role,
    [property: JsonPropertyName("naam")] NameView Name,
    [property: JsonPropertyName("geboortedatum")] string? BirthDate,
    [property: JsonPropertyName("adres")] AddressView? Address,
    [property: JsonPropertyName("vlaggen")] IReadOnlyList<string> Flags)
{
    internal static PersonView Of(CasePerson person) => new(
        person.Id,
        person.Details.Capacity.Code(),
        person.Details.RoleCode,
        new NameView(person.Details.Name.GivenNames, person.Details.Name.Prefix, person.Details.Name.Surname),
        person.Details.BirthDate?.ToString(),
        person.Details.Address is { } address ? AddressView.Of(address) : null,
        [.. person.Details.Flags.Select(flag => flag.Code())]);
}

/// <summary>A name.</summary>
public sealed record NameView(
    [property: JsonPropertyName("voornamen")] string? GivenNames,
    [property: JsonPropertyName("voorvoegsel")] string? Prefix,
    [property: JsonPropertyName("geslachtsnaam")] string Surname);

/// <summary>An address.</summary>
public sealed record AddressView(
    [property: JsonPropertyName("straatnaam")] string? Street,
    [property: JsonPropertyName("huisnummer")] int? HouseNumber,
    [property: JsonPropertyName("huisletter")] string? HouseLetter,
    [property: JsonPropertyName("huisnummertoevoeging")] string? HouseNumberAddition,
    [property: JsonPropertyName("postcode")] string? Postcode,
    [property: JsonPropertyName("plaats")] string? Place,
    [property: JsonPropertyName("gemeentecode")] string? MunicipalityCode)
{
    internal static AddressView Of(Address address) => new(
        address.Street,
        address.HouseNumber,
        address.HouseLetter,
        address.HouseNumberAddition,
        address.Postcode?.ToString(),
        address.Place,
        address.MunicipalityCode);
}

/// <summary>A report as staff see it in its case. The reporter's name is left out where the identity is shielded (Uitvoeringsbesluit Wmo 2015, art. 4.1.8).</summary>
public sealed record CaseReportView(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("ontvangen")] DateTime Received,
    [property: JsonPropertyName("stand")] string State,
    [property: JsonPropertyName("melder")] ReporterView? Reporter,
    [property: JsonPropertyName("incident")] IncidentView? Incident,
    [property: JsonPropertyName("situatieSchets")] string? Outline,
    [property: JsonPropertyName("aardGeweld")] IReadOnlyList<string> Violence,
    [property: JsonPropertyName("signalen")] IReadOnlyList<string> Signals,
    [property: JsonPropertyName("tekstsignalen")] IReadOnlyList<TextSignalView> TextSignals,
    [property: JsonPropertyName("vlaggen")] IReadOnlyList<string> Flags,
    [property: JsonPropertyName("vervolgmelding")] string? FollowUp,
    [property: JsonPropertyName("zelfdeIncidentAls")] string? SameIncidentAs,
    [property: JsonPropertyName("diensten")] IReadOnlyList<ServiceView> Services)
{
    internal static CaseReportView Of(CaseReport report, Report? contents) => new(
        report.Id,
        report.Received.UtcDateTime,
        report.State.Code(),
        contents is null ? null : ReporterView.Of(contents.Reporter),
        contents?.Incidents is [var first, ..] ? IncidentView.Of(first) : null,
        contents?.Situation.Outline,
        contents?.Situation.Violence ?? [],
        contents?.Situation.Signals ?? [],
        [.. report.Facts.Suggestions.Select(TextSignalView.Of)],
        contents is null ? [] : [.. ReportFlags.Of(contents).Select(flag => flag.Code())],
        Terms.Of(report.FollowUp),
        report.SameIncidentAs,
        [.. report.Services.Select(ServiceView.Of)]);

    /// <summary>
    /// As a receiver may see it. A shielded neighbour or teacher is easily guessed from the capacity, a number of an incident says that it was
    /// the police, and in the text stands a name soon (Uitvoeringsbesluit Wmo 2015, art. 4.1.8).
    /// </summary>
    internal static CaseReportView ForReceiver(CaseReport report, Report? contents)
    {
        if (contents is null || !ReporterDisclosure.IsShielded(contents.Reporter)) return Of(report, contents);
        var told = SourceInText.Hide(contents);
        var view = Of(report, told);
        return view with
        {
            Reporter = view.Reporter! with { Capacity = null },
            Incident = view.Incident is { } incident ? incident with { Id = null } : null,
            // Where passages stand in the text that is shown.
            TextSignals = [.. SignalsInText.Of(told).Select(TextSignalView.Of)],
        };
    }
}

/// <summary>A passage of the text that may point to a signal; it decides nothing.</summary>
public sealed record TextSignalView(
    [property: JsonPropertyName("signaal")] string Signal,
    [property: JsonPropertyName("veld")] string Field,
    [property: JsonPropertyName("beginTeken")] int Start,
    [property: JsonPropertyName("aantalTekens")] int Length)
{
    internal static TextSignalView Of(SuggestedSignal suggestion) => new(suggestion.Signal, suggestion.Field, suggestion.Start, suggestion.Length);
}

/// <summary>Who reported; a receiver is not told the capacity of who is shielded.</summary>
public sealed record ReporterView(
    [property: JsonPropertyName("hoedanigheid")] string? Capacity,
    [property: JsonPropertyName("afgeschermd")] bool IsShielded,
    [property: JsonPropertyName("naam")] string? Name,
    [property: JsonPropertyName("telefoonnummer")] string? PhoneNumber)
{
    internal static ReporterView Of(Reporter reporter) => ReporterDisclosure.IsShielded(reporter)
        ? new ReporterView(reporter.Capacity, true, null, null)
        : new ReporterView(reporter.Capacity, false, reporter.Name, reporter.PhoneNumber);
}

/// <summary>What happened.</summary>
public sealed record IncidentView(
    [property: JsonPropertyName("id")] string? Id,
    [property: JsonPropertyName("datumTijd")] DateTime? Happened,
    [property: JsonPropertyName("locatie")] string? Location,
    [property: JsonPropertyName("omschrijving")] string? Description)
{
    internal static IncidentView Of(Incident incident) =>
        new(incident.Id, incident.Happened?.UtcDateTime, incident.Location, incident.Description);
}

/// <summary>A transfer as its case shows it.</summary>
public sealed record CaseTransferView(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("ontvanger")] string Receiver,
    [property: JsonPropertyName("status")] string Status,
    [property: JsonPropertyName("aangeboden")] DateTime? Offered,
    [property: JsonPropertyName("antwoordVoor")] DateTime? AnswerBefore,
    [property: JsonPropertyName("beantwoord")] DateTime? Answered,
    [property: JsonPropertyName("teruggenomen")] DateTime? TakenBack,
    [property: JsonPropertyName("reden")] string? Reason,
    [property: JsonPropertyName("bericht")] OfferMessageView? Message)
{
    internal static CaseTransferView Of(Referral referral, OfferMessage? message) => new(
        referral.Id.ToString(),
        referral.Receiver,
        Terms.Of(referral.Status),
        referral.Offered?.UtcDateTime,
        referral.AnswerBefore?.UtcDateTime,
        referral.Answered?.UtcDateTime,
        referral.TakenBack?.UtcDateTime,
        referral.Reason,
        OfferMessageView.Of(message));
}
