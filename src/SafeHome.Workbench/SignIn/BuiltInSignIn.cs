using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace SafeHome.Workbench.SignIn;

/// <summary>Who Azure's built-in authentication says is calling.</summary>
/// <remarks>
/// The header <c>X-MS-CLIENT-PRINCIPAL</c> is a JSON object in base64 with the claims of the account. Azure takes it away from requests
/// that come from outside; without Azure before the app anyone could send one. Therefore it is read only where a setting says so.
/// </remarks>
internal static class BuiltInSignIn
{
    private const string Header = "X-MS-CLIENT-PRINCIPAL";
    private const int LongestHeader = 32 * 1024;

    /// <summary>The member of staff; null where the header is missing or not whole, or gives no role of the workbench.</summary>
    /// <param name="request">The request.</param>
    /// <param name="served">The regions of the installation. A role that is the code of one of them gives that region.</param>
    public static Staff? Read(HttpRequest request, IReadOnlySet<string> served)
    {
        if (request.Headers[Header] is not [{ Length: > 0 and <= LongestHeader } header]) return null;
        try
        {
            using var principal = JsonDocument.Parse(Convert.FromBase64String(header));
            return Read(principal.RootElement, served);
        }
        catch (Exception e) when (e is FormatException or JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static Staff? Read(JsonElement principal, IReadOnlySet<string> served)
    {
        var claims = principal.GetProperty("claims").EnumerateArray()
            .Select(claim => (Type: claim.GetProperty("typ").GetString(), Value: claim.GetProperty("val").GetString() ?? "")).ToList();
        var name = claims.Find(claim => claim.Type == principal.GetProperty("name_typ").GetString()).Value;
        var given = claims.Where(claim => claim.Type == principal.GetProperty("role_typ").GetString()).Select(claim => claim.Value).ToList();
        var roles = given.Intersect(StaffRoles.All, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        return string.IsNullOrWhiteSpace(name) || roles.Count == 0
            ? null
            : new Staff(name, roles, given.Intersect(served, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal));
    }
}
