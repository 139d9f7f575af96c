using Azure.Identity;
using SafeHome.Functions.Configuration;
using SafeHome.Functions.SignIn;
using SafeHome.Pipeline;
using SafeHome.Storage.Azure;
using SafeHome.Storage.Sealing;
using SafeHome.Storage.Tables;

namespace SafeHome.Functions;

/// <summary>Joins the pipeline to the storage account of the settings.</summary>
internal static class AppPipeline
{
    public static SafeHomePipeline Connect(IServiceProvider services) => new(
        services.GetRequiredService<PipelineParts>(),
        services.GetRequiredService<PipelineSettings>(),
        services.GetRequiredService<TimeProvider>(),
        services.GetRequiredService<ILoggerFactory>());

    public static PipelineParts Parts(IServiceProvider services)
    {
        var settings = services.GetRequiredService<AppSettings>();
        var account = Account(settings, services.GetRequiredService<TimeProvider>());
        return new PipelineParts
        {
            Tables = account.Tables,
            Queues = account.Queues,
            Blobs = account.Blobs,
            Sealer = new AesGcmSealer(settings.Keys),
            Hash = settings.Hash,
        };
    }

    public static KeyUse KeyUse(IServiceProvider services) => new(
        services.GetRequiredService<PipelineParts>().Tables,
        services.GetRequiredService<TimeProvider>(),
        services.GetRequiredService<ILogger<KeyUse>>());

    private static AzureStorageAccount Account(AppSettings settings, TimeProvider time)
    {
        // A name that no other process has, or had: it marks this one's writes.
        var stamps = new WriteStamps(Guid.NewGuid().ToString("N"));
        return settings.Storage is { } connection
            ? AzureStorageAccount.FromConnectionString(connection, stamps, time)
            : AzureStorageAccount.FromAccountName(settings.StorageAccount!, new ManagedIdentityCredential(ManagedIdentityId.SystemAssigned), stamps);
    }
}
