using System.Text.Json.Serialization;
using SafeHome.Core.Routing;
using SafeHome.Pipeline.Cases;

namespace SafeHome.Functions.Endpoints;

/// <summary>A receiver that serves the household, with what a triage worker needs to choose it and to call it.</summary>
public sealed record ReceiverView(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("soortOntvanger")] string Kind,
    [property: JsonPropertyName("naam")] string Name,
    [property: JsonPropertyName("werkdagenVoorAntwoord")] int AnswerWithinWorkingDays,
    [property: JsonPropertyName("urenVoorAntwoordBijSpoed")] int? AnswerUrgentWithinHours,
    [property: JsonPropertyName("contact")] ContactView? Contact,
    [property: JsonPropertyName("plaatsen")] PlacesView? Places,
    [property: JsonPropertyName("criteria")] IReadOnlyList<string> Criteria)
{
    internal static ReceiverView Of(ReceiverChoice choice) => Of(choice.Receiver, choice.Occupancy);

    private static ReceiverView Of(Receiver receiver, Occupancy? occupancy) => new(
        receiver.Id,
        receiver.Kind.Code(),
        receiver.Name,
        receiver.AnswerWithinWorkingDays,
        receiver.AnswerUrgentWithinHours,
        receiver.Contact is { } contact ? new ContactView(contact.Telephone, contact.Email, contact.Invented) : null,
        occupancy is null ? null : new PlacesView(receiver.Places!.PerYear, occupancy.Free, occupancy.Waiting, occupancy.NextPosition),
        receiver.Criteria);
}

/// <summary>How a receiver is reached.</summary>
public sealed record ContactView(
    [property: JsonPropertyName("telefoon")] string? Telephone,
    [property: JsonPropertyName("email")] string? Email,
    [property: JsonPropertyName("verzonnen")] bool Invented);

/// <summary>How many households a receiver can take.</summary>
public sealed record PlacesView(
    [property: JsonPropertyName("perJaar")] int PerYear,
    [property: JsonPropertyName("vrij")] int Free,
    [property: JsonPropertyName("wachtend")] int Waiting,
    [property: JsonPropertyName("wachtlijstplaats")] int? NextPosition);
