using System.Text.Json.Serialization;
using SafeHome.Core.Cases;
using SafeHome.Core.Reports;

namespace SafeHome.Functions.Endpoints;

/// <summary>Who alone may see a case, as it is sent in.</summary>
public sealed record ProtectionBody(
    [property: JsonPropertyName("medewerkers")] IReadOnlyList<string?>? Staff,
    [property: JsonPropertyName("reden")] string? Reason)
{
    /// <summary>The command; or every fault of the body.</summary>
    internal (ICaseCommand? Command, IReadOnlyList<InvalidParam> Faults) ToCommand()
    {
        var faults = new List<InvalidParam>();
        if (Staff is null) faults.Add(new InvalidParam("/medewerkers", "required", "Noem wie de casus mogen zien; een lege lijst als alle medewerkers van de regio dat mogen."));
        if (Explanation.IsTooLong(Reason)) faults.Add(Explanation.TooLong("/reden"));
        return faults.Count > 0 ? (null, faults) : (new ProtectCase([.. Staff!.OfType<string>()], Reason), []);
    }
}

/// <summary>Who alone may see a case.</summary>
public sealed record ProtectionView([property: JsonPropertyName("medewerkers")] IReadOnlyList<string> Staff)
{
    internal static ProtectionView Of(Protection? protection) => new(protection?.Staff ?? []);
}
