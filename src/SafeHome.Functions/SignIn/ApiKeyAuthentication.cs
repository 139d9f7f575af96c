using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using SafeHome.Functions.Configuration;
using SafeHome.Functions.Http;

namespace SafeHome.Functions.SignIn;

/// <summary>Recognises a client by the key in <c>X-API-Key</c>.</summary>
public sealed class ApiKeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, AppSettings settings)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    /// <summary>The name of the scheme.</summary>
    public const string SchemeName = "ApiKey";

    /// <summary>The header that carries the key.</summary>
    public const string Header = "X-API-Key";

    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers[Header] is not [{ Length: > 0 and <= 200 } key]) return Task.FromResult(AuthenticateResult.NoResult());
        (Client Client, ClientKey Key)? found = null;
        // Every key of every client is tried, in constant time each, so that the time tells nothing about which keys there are.
        foreach (var client in settings.Clients)
        {
            foreach (var known in client.Keys)
            {
                if (known.Is(key)) found = (client, known);
            }
        }

        if (found is not var (caller, used)) return Task.FromResult(AuthenticateResult.Fail("The key is not known."));
        Context.Items[typeof(ClientKey)] = used;
        return Task.FromResult(Context.Recognise(caller, SchemeName));
    }

    /// <inheritdoc/>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers[HeaderNames.WWWAuthenticate] = SchemeName;
        return Problems.WriteAsync(Context, StatusCodes.Status401Unauthorized, "Wie bent u?", $"Stuur een geldige sleutel mee in {Header}.");
    }

    /// <inheritdoc/>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Context.ForbidAsync();
}
