namespace SafeHome.Functions.SignIn;

/// <summary>The client of a request.</summary>
public static class ClientOfRequest
{
    /// <summary>The client that was recognised.</summary>
    /// <exception cref="InvalidOperationException">The endpoint does not ask for one.</exception>
    public static Client Client(this HttpContext context) =>
        context.Items[typeof(Client)] as Client ?? throw new InvalidOperationException("The endpoint does not require a client.");
}
