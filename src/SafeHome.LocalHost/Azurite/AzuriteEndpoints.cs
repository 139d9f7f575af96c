namespace SafeHome.LocalHost.Azurite;

/// <summary>Where the emulator's services listen, all on 127.0.0.1.</summary>
public sealed record AzuriteEndpoints(int BlobPort, int QueuePort, int TablePort)
{
    // The account and key that every emulator has: public, in "Use the Azurite emulator", learn.microsoft.com/azure/storage/common.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <summary>The connection string for these ports.</summary>
    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};"
        + FormattableString.Invariant($"BlobEndpoint=http://127.0.0.1:{BlobPort}/{Account};")
        + FormattableString.Invariant($"QueueEndpoint=http://127.0.0.1:{QueuePort}/{Account};")
        + FormattableString.Invariant($"TableEndpoint=http://127.0.0.1:{TablePort}/{Account};");
}
