using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using SafeHome.Functions.Http;

namespace SafeHome.Functions.SignIn;

/// <summary>The client of a request.</summary>
public static class ClientOfRequest
{
    /// <summary>The client that was recognised.</summary>
    /// <exception cref="InvalidOperationException">The endpoint does not ask for one.</exception>
    public static Client Client(this HttpContext context) =>
        context.Items[typeof(Client)] as Client ?? throw new InvalidOperationException("The endpoint does not require a client.");

    /// <summary>Makes it the client of the request.</summary>
    internal static AuthenticateResult Recognise(this HttpContext context, Client client, string scheme)
    {
        context.Items[typeof(Client)] = client;
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, client.Name), new Claim(ClaimTypes.Role, client.Role)], scheme);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), scheme));
    }

    /// <summary>403: it is known who calls, and that role may not.</summary>
    internal static Task ForbidAsync(this HttpContext context) =>
        Problems.WriteAsync(context, StatusCodes.Status403Forbidden, "Niet toegestaan", "Uw rol geeft geen toegang tot deze functie.");
}
