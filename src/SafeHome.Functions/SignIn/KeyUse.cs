using System.Collections.Concurrent;
using SafeHome.Storage.Tables;

namespace SafeHome.Functions.SignIn;

/// <summary>Writes down when each key was last used, so that an old key can be taken away once nobody uses it.</summary>
/// <remarks>
/// Table <c>KeyUse</c>: partition = OIN, row = the first sixteen digits of the key's hash, which stay the same when the next key becomes the
/// current one. To the hour, since more would cost a write a request. No request waits for it or fails with it.
/// </remarks>
public sealed partial class KeyUse(ITableStore tables, TimeProvider time, ILogger<KeyUse> logger)
{
    /// <summary>How much time goes by before a key is written down again.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _written = new(StringComparer.Ordinal);

    /// <summary>Notes that a client used a key just now.</summary>
    public void Note(Client client, ClientKey key)
    {
        var now = time.GetUtcNow();
        var before = _written.GetOrAdd(key.Hash, DateTimeOffset.MinValue);
        if (now - before < Interval || !_written.TryUpdate(key.Hash, now, before)) return;
        _ = Task.Run(() => WriteAsync(client, key, now));
    }

    private async Task WriteAsync(Client client, ClientKey key, DateTimeOffset now)
    {
        try
        {
            var row = new TableEntity(client.Oin.ToString(), key.Hash[..16]) { ["Client"] = client.Name, ["Used"] = now };
            await tables.Table("KeyUse").SubmitAsync(new TableTransaction(row.PartitionKey).Upsert(row));
        }
        catch (Exception e)
        {
            LogMissed(logger, e.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The use of a key was not written down: {Exception}.")]
    private static partial void LogMissed(ILogger logger, string exception);
}
