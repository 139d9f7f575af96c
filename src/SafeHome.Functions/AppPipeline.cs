using Azure.Identity;
using SafeHome.Functions.Configuration;
using SafeHome.Pipeline;
using SafeHome.Storage.Azure;
using SafeHome.Storage.Sealing;
using SafeHome.Storage.Tables;

namespace SafeHome.Functions;

/// <summary>Joins the pipeline to the storage account of the settings.</summary>
internal static class AppPipeline
{
    public static SafeHomePipeline Connect(IServiceProvider services)
    {
        var settings = services.GetRequiredService<AppSettings>();
        var time = services.GetRequiredService<TimeProvider>();
        var account = Account(settings, time);
        var parts = new PipelineParts
        {
            Tables = account.Tables,
            Queues = account.Queues,
            Blobs = account.Blobs,
            Sealer = new AesGcmSealer(settings.Keys),
            Hash = settings.Hash,
        };
        return new SafeHomePipeline(parts, settings.Pipeline, time, services.GetRequiredService<ILoggerFactory>());
    }

    private static AzureStorageAccount Account(AppSettings settings, TimeProvider time)
    {
        // A name that no other process has, or had: it marks this one's writes.
        var stamps = new WriteStamps(Guid.NewGuid().ToString("N"));
        return settings.Storage is { } connection
            ? AzureStorageAccount.FromConnectionString(connection, stamps, time)
            : AzureStorageAccount.FromAccountName(settings.StorageAccount!, new ManagedIdentityCredential(ManagedIdentityId.SystemAssigned), stamps);
    }
}
