using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using SafeHome.Core.Persons;
using SafeHome.Functions.Configuration;

namespace SafeHome.Functions.SignIn.Tokens;

/// <summary>Tells whose token it is. Made for the first token that comes, so that the app's start does not wait for it.</summary>
/// <remarks>Nothing of a token is logged or thrown.</remarks>
public sealed class BearerTokens(AppSettings settings, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);

    // Signatures that only the issuer can make: with HMAC, who can check a token could make one.
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256];

    private readonly TokenSettings _tokens = settings.Tokens ?? throw new ArgumentException("No tokens are taken.", nameof(settings));
    private readonly SigningKeys _keys = new(settings.Tokens!, time);
    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    /// <summary>The client whose token this is; null where the token is not good or is nobody's.</summary>
    /// <exception cref="SigningKeysAwayException">The issuer's keys could not be read.</exception>
    public async Task<Client?> ClientOfAsync(string token, CancellationToken cancellation)
    {
        var result = await CheckAsync(token, await _keys.CurrentAsync(cancellation));
        // The issuer may have gone over to another key.
        if (result.Exception is SecurityTokenInvalidSignatureException) result = await CheckAsync(token, await _keys.RenewedAsync(cancellation));
        return result is { IsValid: true, SecurityToken: JsonWebToken good } ? ClientOf(good) : null;
    }

    /// <inheritdoc/>
    public void Dispose() => _keys.Dispose();

    private Task<TokenValidationResult> CheckAsync(string token, ICollection<SecurityKey> keys) => _handler.ValidateTokenAsync(token, new TokenValidationParameters
    {
        ValidIssuer = _tokens.Issuer,
        ValidAudience = _tokens.Audience,
        IssuerSigningKeys = keys,
        ValidAlgorithms = Algorithms,
        LifetimeValidator = IsInForce,
        LogValidationExceptions = false,
    });

    // A token that never expires is not taken.
    private bool IsInForce(DateTime? from, DateTime? until, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return until > now - ClockSkew && (from is null || from <= now + ClockSkew);
    }

    /// <summary>A token gives no more than the settings give the organisation: it must name one OIN and the role of exactly one client with it.</summary>
    private Client? ClientOf(JsonWebToken token)
    {
        if (Values(token, _tokens.OinClaim) is not [var text] || !Oin.TryParse(text, out var oin)) return null;
        var roles = Values(token, _tokens.RoleClaim);
        return settings.Clients.Where(client => client.Oin == oin && roles.Contains(client.Role)).ToList() is [var only] ? only : null;
    }

    private static List<string> Values(JsonWebToken token, string claim) =>
        [.. token.Claims.Where(found => found.Type == claim).Select(found => found.Value)];
}
