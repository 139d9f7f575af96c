using System.Security.Claims;
using SafeHome.Pipeline.Cases;

namespace SafeHome.Workbench.SignIn;

/// <summary>A member of staff who is signed in.</summary>
/// <param name="Name">The name under which the history of cases knows them.</param>
/// <param name="Roles">What they may do; of <see cref="StaffRoles"/>.</param>
/// <param name="Regions">The Veilig Thuis regions whose cases they see.</param>
public sealed record Staff(string Name, IReadOnlySet<string> Roles, IReadOnlySet<string> Regions)
{
    private const string RegionClaim = "regio";

    /// <summary>Who is signed in.</summary>
    public static Staff Of(ClaimsPrincipal principal) => new(
        principal.Identity?.Name ?? "",
        principal.FindAll(ClaimTypes.Role).Select(claim => claim.Value).ToHashSet(StringComparer.Ordinal),
        principal.FindAll(RegionClaim).Select(claim => claim.Value).ToHashSet(StringComparer.Ordinal));

    /// <summary>They as somebody who looks at cases.</summary>
    public Viewer Viewer => new(Name, Regions);

    /// <summary>Whether they may do what a role may.</summary>
    public bool Is(string role) => Roles.Contains(role);

    /// <summary>Where they start: the first page that they may see.</summary>
    public string Home => this switch
    {
        _ when Is(StaffRoles.Triage) => Paths.Root,
        _ when Is(StaffRoles.Monitor) => Paths.LeadTimes,
        _ when Is(StaffRoles.Operator) => Paths.Parked,
        _ => Paths.Audit,
    };

    internal ClaimsPrincipal ToPrincipal() => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.Name, Name),
            .. Roles.Select(role => new Claim(ClaimTypes.Role, role)),
            .. Regions.Select(region => new Claim(RegionClaim, region)),
        ],
        Session.Scheme));
}
