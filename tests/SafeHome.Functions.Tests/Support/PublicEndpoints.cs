using System.Net.Http.Headers;
using SafeHome.Testing;

namespace SafeHome.Functions.Tests.Support;

/// <summary>An endpoint that the outside world reaches.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path as it is mapped.</param>
/// <param name="Role">Who may call; null for anyone.</param>
/// <param name="ContentType">What a body must be.</param>
internal sealed record PublicEndpoint(string Method, string Path, string? Role, string ContentType = "application/json")
{
    /// <summary>The path with an id in it.</summary>
    public string Example => Path.Replace("{id}", "0123456789abcdef0123456789abcdef", StringComparison.Ordinal);

    /// <summary>A body of the kind that it reads; null where it takes none.</summary>
    public HttpContent? ExampleBody() => Method is "POST" ? new StringContent(SampleReport.Of("PL-1").ToJsonString(), new MediaTypeHeaderValue(ContentType)) : null;
}

/// <summary>The interface as it is promised: a test holds the mapped endpoints against it.</summary>
internal static class PublicEndpoints
{
    public static IReadOnlyList<PublicEndpoint> All { get; } =
    [
        new("POST", "/v1/meldingen", "melder"),
        new("POST", "/v1/stuf/vt-meldingen", "melder", "application/xml"),
        new("GET", "/v1/meldingen/{id}", "melder"),
        new("GET", "/v1/casussen", "triage"),
        new("GET", "/v1/casussen/{id}", "triage"),
        new("POST", "/v1/casussen/{id}/besluiten", "triage"),
        new("POST", "/v1/casussen/{id}/koppelingen", "triage"),
        new("POST", "/v1/casussen/{id}/behandelaar", "triage"),
        new("POST", "/v1/casussen/{id}/afscherming", "triage"),
        new("POST", "/v1/casussen/{id}/voortgang", "triage"),
        new("POST", "/v1/triage/proef", "triage"),
        new("GET", "/v1/overdrachten", "ontvanger"),
        new("GET", "/v1/overdrachten/{id}", "ontvanger"),
        new("POST", "/v1/overdrachten/{id}/reacties", "ontvanger"),
        new("POST", "/v1/overdrachten/{id}/intrekking", "triage"),
        new("GET", "/v1/doorlooptijden", "monitor"),
        new("GET", "/v1/doorlooptijden/exact", "triage"),
        new("GET", "/v1/cbs-levering", "statistiek"),
        new("GET", "/v1/cbs-levering/controle", "statistiek"),
        new("GET", "/v1/cbs-levering/historie", "statistiek"),
        new("GET", "/v1/geparkeerd", "beheer"),
        new("POST", "/v1/geparkeerd/{id}/hervatting", "beheer"),
        new("POST", "/v1/geparkeerd/{id}/afsluiting", "beheer"),
        new("GET", "/v1/openapi.json", null),
        new("GET", "/health/live", null),
        new("GET", "/health/ready", null),
    ];

    /// <summary>The pages for staff. A session lets in, and never a key of the interface: who is not signed in is sent to the first of these.</summary>
    public static IReadOnlyList<string> Pages { get; } =
    [
        "/werkbank/aanmelden",
        "/werkbank/afmelden",
        "/werkbank/fout/{Status}",
        "/werkbank/bestanden/{naam}",
        "/werkbank/aanmelden/verder",
        "/werkbank",
        "/werkbank/hulp",
        "/werkbank/nieuws",
        "/werkbank/sessie",
        "/werkbank/casussen/{Id}",
        "/werkbank/casussen/{Id}/afdruk", "/werkbank/afgeschermd",
        "/werkbank/overdrachten",
        "/werkbank/regels",
        "/werkbank/doorlooptijden",
        "/werkbank/doorlooptijden/bestand",
        "/werkbank/geparkeerd",
        "/werkbank/inzage",
    ];

    /// <summary>Those of the pages that need no session.</summary>
    public static IReadOnlyList<string> OpenPages { get; } = [.. Pages.Take(4)];
}
