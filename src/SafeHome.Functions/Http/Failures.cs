using SafeHome.Functions.SignIn.Tokens;
using SafeHome.Storage;

namespace SafeHome.Functions.Http;

/// <summary>Turns what goes wrong into an answer that says what to do, and a log line that says where, without a word of what was being handled.</summary>
public static partial class Failures
{
    private const int SecondsToWait = 5;

    /// <summary>Answers failures.</summary>
    public static IApplicationBuilder UseFailures(this WebApplication app)
    {
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("SafeHome.Failures");
        return app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (Exception) when (context.RequestAborted.IsCancellationRequested)
            {
                // The client has gone; nobody reads an answer.
            }
            catch (Exception e) when (!context.Response.HasStarted)
            {
                await AnswerAsync(context, e, logger);
            }
        });
    }

    private static Task AnswerAsync(HttpContext context, Exception e, ILogger logger)
    {
        switch (e)
        {
            // Refused for its key or its rights, storage is as good as away: nothing was kept, and it will be mended.
            case StorageUnavailableException or ConflictException or StorageRefusedException { Status: 401 or 403 }:
                LogAway(logger, e.GetType().Name);
                context.Response.Headers.RetryAfter = $"{SecondsToWait}";
                return Problems.WriteAsync(
                    context, StatusCodes.Status503ServiceUnavailable, "Even niet beschikbaar", "De opslag is niet bereikbaar. Probeer het zo opnieuw.");
            case SigningKeysAwayException:
                LogAway(logger, e.GetType().Name);
                context.Response.Headers.RetryAfter = $"{SecondsToWait}";
                return Problems.WriteAsync(
                    context, StatusCodes.Status503ServiceUnavailable, "Even niet beschikbaar", "Het token kan nu niet nagekeken worden. Probeer het zo opnieuw.");
            case BadHttpRequestException { StatusCode: var status and (StatusCodes.Status413PayloadTooLarge or StatusCodes.Status408RequestTimeout) }:
                return Problems.WriteAsync(context, status, "Ongeldig verzoek", "Het verzoek is te groot of kwam niet op tijd aan.");
            case BadHttpRequestException:
                return Problems.WriteAsync(context, StatusCodes.Status400BadRequest, "Ongeldig verzoek", "Het verzoek kan niet gelezen worden.");
            default:
                LogFailed(logger, e.GetType().Name, e.StackTrace);
                return Problems.WriteAsync(
                    context, StatusCodes.Status500InternalServerError, "Interne fout", "Er ging iets mis. De beheerder kan in het log zien waar.");
        }
    }

    [LoggerMessage(LogLevel.Warning, "A request was put off: {Exception}.")]
    private static partial void LogAway(ILogger logger, string exception);

    // The type and the place, never the message of the exception: that could quote what it was reading.
    [LoggerMessage(LogLevel.Error, "A request failed with {Exception}.\n{Place}")]
    private static partial void LogFailed(ILogger logger, string exception, string? place);
}
