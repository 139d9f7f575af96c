using Microsoft.Extensions.Logging;
using SafeHome.Storage;

namespace SafeHome.Pipeline.Operations;

/// <summary>Announces steps whose announcement has been committed. A failure to send is not a failure: the pending row will do it.</summary>
public sealed partial class Announcer(WorkQueues queues, ILogger<Announcer> logger)
{
    /// <summary>Sends a message for every step.</summary>
    public async Task AnnounceAsync(IReadOnlyList<Work> works, CancellationToken cancellation = default)
    {
        foreach (var work in works)
        {
            try
            {
                await queues.SendAsync(work, cancellation: cancellation);
            }
            catch (StorageUnavailableException)
            {
                LogNotSent(logger, work.Queue);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "A message for {Queue} could not be sent; its pending row will have the step run.")]
    private static partial void LogNotSent(ILogger logger, string queue);
}
