namespace SafeHome.Functions.Http;

/// <summary>Answers what no endpoint answers, before anyone is asked who they are: there is nothing to protect.</summary>
public static class UnroutedAnswers
{
    // What routing itself puts in the place of an endpoint where the path exists, but not for that method or content type.
    private const string WrongMethod = "405 HTTP Method Not Supported";
    private const string WrongType = "415 HTTP Unsupported Media Type";

    /// <summary>404 for a path that does not exist, 405 for a method that a path does not have, 415 for contents that it does not take.</summary>
    public static IApplicationBuilder UseUnroutedAnswers(this IApplicationBuilder app) => app.Use((context, next) => context.GetEndpoint() switch
    {
        null => Problems.WriteAsync(context, StatusCodes.Status404NotFound, "Niet gevonden", "Dit pad bestaat niet."),
        { DisplayName: WrongMethod or WrongType, RequestDelegate: { } answer } => answer(context),
        _ => next(context),
    });
}
