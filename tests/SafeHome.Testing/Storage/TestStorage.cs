using System.Security.Cryptography;
using SafeHome.Pipeline;
using SafeHome.Storage.Blobs.Memory;
using SafeHome.Storage.Queues.Memory;
using SafeHome.Storage.Sealing;
using SafeHome.Storage.Tables;
using SafeHome.Storage.Tables.Memory;

namespace SafeHome.Testing.Storage;

/// <summary>Storage in memory that counts its operations and can be away.</summary>
public sealed class TestStorage(TimeProvider time)
{
    /// <summary>The tables themselves, past counting and outages.</summary>
    public MemoryTableStore Tables { get; } = new();

    /// <summary>The queues themselves.</summary>
    public MemoryQueueStore Queues { get; } = new(time);

    /// <summary>The blobs.</summary>
    public MemoryBlobStore Blobs { get; } = new();

    /// <summary>What was asked of storage.</summary>
    public OperationCount Count { get; } = new();

    /// <summary>Where messages to other organisations end up.</summary>
    public FakeCourier Courier { get; } = new();

    /// <summary>What is away.</summary>
    public Outage Outage { get; } = new();

    /// <summary>What a pipeline is built from.</summary>
    public PipelineParts Parts() => new()
    {
        Tables = new StampedTableStore(new CountingTables(new OutageTables(Tables, Outage), Count), new WriteStamps("test")),
        Queues = new CountingQueues(new OutageQueues(Queues, Outage), Count),
        Blobs = new OutageBlobs(Blobs, Outage),
        Sealer = new AesGcmSealer(KeyRing.Parse("test", [KeyValuePair.Create("test", (string?)Convert.ToBase64String(SHA256.HashData("sealing"u8)))])),
        Hash = new KeyedHash(SHA256.HashData("hashing"u8)),
        Courier = _ => Courier,
    };

    /// <summary>Flips a bit in everything sealed in one row, as a failing disk might.</summary>
    public async Task DamageAsync(string table, string partitionKey, string rowKey)
    {
        var row = await Tables.Table(table).GetAsync(partitionKey, rowKey) ?? throw new InvalidOperationException("There is no such row.");
        foreach (var (name, value) in row.Properties.Where(property => property.Value is byte[]).ToList())
        {
            var bytes = (byte[])value;
            bytes[^1] ^= 1;
            row[name] = bytes;
        }

        await Tables.Table(table).ReplaceAsync(row, row.ETag!);
    }
}
