namespace SafeHome.LocalHost.Azurite;

/// <summary>How to run the storage emulator.</summary>
public sealed record AzuriteOptions
{
    /// <summary>Where the data are kept; null keeps them in memory only.</summary>
    public string? DataFolder { get; init; }

    /// <summary>The port of the blob service; 0 takes a free one.</summary>
    public int BlobPort { get; init; }

    /// <summary>The port of the queue service; 0 takes a free one.</summary>
    public int QueuePort { get; init; }

    /// <summary>The port of the table service; 0 takes a free one.</summary>
    public int TablePort { get; init; }

    /// <summary>How long starting may take, installing not counted.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Called with a line for the user before something that takes long, such as the first installation.</summary>
    public Action<string>? Progress { get; init; }

    internal IEnumerable<string> Arguments()
    {
        IEnumerable<string> where = DataFolder is null ? ["--inMemoryPersistence"] : ["--location", DataFolder];
        return
        [
            .. where,
            "--blobPort", Text(BlobPort), "--queuePort", Text(QueuePort), "--tablePort", Text(TablePort),
            "--silent", "--skipApiVersionCheck", "--disableTelemetry",
        ];
    }

    private static string Text(int port) => FormattableString.Invariant($"{port}");
}
