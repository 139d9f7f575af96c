using Azure;
using Azure.Identity;

namespace SafeHome.Storage.Azure;

/// <summary>Turns what Azure's clients throw into what storage promises, leaving out whatever an answer held.</summary>
internal static class Failures
{
    /// <summary>Runs the operation with its failures translated.</summary>
    public static async Task<T> TranslateAsync<T>(string operation, CancellationToken cancellation, Func<Task<T>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception failure) when (IsUnavailable(failure, cancellation))
        {
            throw new StorageUnavailableException(operation, Causes(failure).FirstOrDefault(f => !HoldsAnAnswer(f)));
        }
        catch (RequestFailedException refused)
        {
            throw new StorageRefusedException(operation, refused.Status);
        }
    }

    /// <summary>Whether a status says that the same request may succeed later.</summary>
    public static bool IsTemporary(int status) => status is 408 or 429 or >= 500;

    private static bool IsUnavailable(Exception failure, CancellationToken cancellation) => failure switch
    {
        AggregateException several => several.InnerExceptions.Any(inner => IsUnavailable(inner, cancellation)),
        // Status 0: there was no answer at all.
        RequestFailedException { Status: var status } => status == 0 || IsTemporary(status),
        // The service that gives out tokens is part of storage's way.
        AuthenticationFailedException => true,
        // A missing part of the program is no trouble of storage.
        IOException => failure is not (FileNotFoundException or FileLoadException),
        OperationCanceledException => !cancellation.IsCancellationRequested,
        _ => false,
    };

    private static IEnumerable<Exception> Causes(Exception failure) =>
        failure is AggregateException several ? several.InnerExceptions.Reverse() : [failure];

    // The text of a failed request repeats the answer.
    private static bool HoldsAnAnswer(Exception failure) => failure is RequestFailedException { Status: not 0 };
}
