namespace SafeHome.LocalHost.FunctionApps;

/// <summary>`extensions.queues` of host.json, with the Functions host's own defaults.</summary>
internal sealed record QueueOptions
{
    /// <summary>How messages are written; this host reads `none` only.</summary>
    public string MessageEncoding { get; init; } = "base64";

    /// <summary>How many messages are taken at once, 1 to 32.</summary>
    public int BatchSize { get; init; } = 16;

    /// <summary>How many may still be running when the next batch is taken; half a batch when not given.</summary>
    public int? NewBatchThreshold { get; init; }

    /// <summary>After how many deliveries a message goes to the poison queue.</summary>
    public int MaxDequeueCount { get; init; } = 5;

    /// <summary>How long a message stays hidden after a failure.</summary>
    public TimeSpan VisibilityTimeout { get; init; }

    /// <summary>The longest pause between two looks at an empty queue.</summary>
    public TimeSpan MaxPollingInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary><see cref="NewBatchThreshold"/>, or its default.</summary>
    public int Threshold => NewBatchThreshold ?? BatchSize / 2;
}
