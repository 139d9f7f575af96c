using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace SafeHome.Functions.Tests.Support;

/// <summary>What stands in a token and how it is signed; a good one, but for what a test changes.</summary>
internal sealed record TestToken(string? Oin, object? Role)
{
    public string? Issuer { get; init; } = Support.Issuer.Name;

    public string? Audience { get; init; } = Support.Issuer.Audience;

    public DateTimeOffset? From { get; init; }

    public DateTimeOffset? Until { get; init; }

    public SigningCredentials? Signing { get; init; }

    /// <summary>A good token for an hour.</summary>
    public static TestToken Of(string oin, object role, TimeProvider time) => new(oin, role)
    {
        Until = time.GetUtcNow().AddHours(1),
        Signing = new SigningCredentials(Support.Issuer.Rsa, SecurityAlgorithms.RsaSha256),
    };

    public string Write()
    {
        var claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["jti"] = "Quizzelbach" };
        if (Oin is not null) claims.Add("oin", Oin);
        if (Role is not null) claims.Add("role", Role);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience,
            NotBefore = From?.UtcDateTime,
            Expires = Until?.UtcDateTime,
            Claims = claims,
            SigningCredentials = Signing,
        });
    }
}
