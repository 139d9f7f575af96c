namespace SafeHome.Functions.Triggers;

/// <summary>What all invocations by the host have in common.</summary>
public static class Invocations
{
    /// <summary>The answer that the host takes for success: a JSON object. An empty answer or null would leave the invocation hanging.</summary>
    public static IResult Succeeded() => Results.Json(new { });

    /// <summary>Marks an endpoint as a function of the host, which calls it on the loopback address and carries no key.</summary>
    public static void AsTrigger(this RouteHandlerBuilder endpoint, string function) =>
        endpoint.AllowAnonymous().DisableRateLimiting().ExcludeFromDescription().WithMetadata(new TriggerFunction(function));
}

/// <summary>The name of the function that an endpoint is: the folder with its function.json has the same.</summary>
public sealed record TriggerFunction(string Name);
