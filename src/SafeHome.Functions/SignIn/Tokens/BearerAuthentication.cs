using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using SafeHome.Functions.Http;

namespace SafeHome.Functions.SignIn.Tokens;

/// <summary>Recognises a client by the token in <c>Authorization: Bearer</c> (RFC 6750).</summary>
public sealed class BearerAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, BearerTokens tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    /// <summary>The name of the scheme.</summary>
    public const string SchemeName = "Bearer";

    private const string Prefix = "Bearer ";

    /// <summary>Whether a request comes with a token.</summary>
    public static bool IsMeantBy(HttpContext context) =>
        context.Request.Headers.Authorization.Any(value => value?.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) is true);

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // Two ways in at once are none: which of the two the caller means is not for us to choose.
        if (Request.Headers.ContainsKey(ApiKeyAuthentication.Header) || Request.Headers.Authorization is not [{ } value])
            return AuthenticateResult.NoResult();
        return await tokens.ClientOfAsync(value[Prefix.Length..].Trim(), Context.RequestAborted) is { } client
            ? Context.Recognise(client, SchemeName)
            : AuthenticateResult.Fail("The token is not good.");
    }

    /// <inheritdoc/>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers[HeaderNames.WWWAuthenticate] = $"{SchemeName} error=\"invalid_token\"";
        return Problems.WriteAsync(Context, StatusCodes.Status401Unauthorized, "Wie bent u?", "Stuur een geldig token mee in Authorization.");
    }

    /// <inheritdoc/>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Context.ForbidAsync();
}
