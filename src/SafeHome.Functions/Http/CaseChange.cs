using System.Text.Json.Serialization;

namespace SafeHome.Functions.Http;

/// <summary>Something that happened since the version that a client saw: when, who and what kind, without contents.</summary>
public sealed record CaseChange(
    [property: JsonPropertyName("tijdstip")] DateTime At,
    [property: JsonPropertyName("door")] string By,
    [property: JsonPropertyName("gebeurtenis")] string Happened);
