using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using SafeHome.Storage.Blobs;
using SafeHome.Storage.Blobs.Azure;
using SafeHome.Storage.Queues;
using SafeHome.Storage.Queues.Azure;
using SafeHome.Storage.Tables;
using SafeHome.Storage.Tables.Azure;

namespace SafeHome.Storage.Azure;

/// <summary>An Azure Storage account, or Azurite: the entry point to its tables, queues and blobs.</summary>
/// <remarks>Thread-safe; one for the whole process. Nothing is sent before the first operation.</remarks>
public sealed class AzureStorageAccount
{
    // The scope of tokens for every service of every storage account.
    private const string TokenScope = "https://storage.azure.com/.default";

    private AzureStorageAccount(ITableStore rawTables, WriteStamps stamps, QueueServiceClient queues, BlobServiceClient blobs)
    {
        Tables = new StampedTableStore(rawTables, stamps);
        Queues = new AzureQueueStore(queues);
        Blobs = new AzureBlobStore(blobs);
    }

    /// <summary>The tables; a write whose answer was lost recognises itself.</summary>
    public ITableStore Tables { get; }

    /// <summary>The queues.</summary>
    public IQueueStore Queues { get; }

    /// <summary>The blob containers.</summary>
    public IBlobStore Blobs { get; }

    /// <summary>
    /// The account of a connection string: with a key, with a shared access signature, or <c>UseDevelopmentStorage=true</c>.
    /// </summary>
    /// <param name="connectionString">As the portal shows it.</param>
    /// <param name="stamps">Marks this process's table writes as its own.</param>
    /// <param name="time">Dates the signatures of table requests; the service accepts fifteen minutes of difference.</param>
    /// <param name="options">How patient to be; null for the defaults.</param>
    /// <exception cref="FormatException">The connection string is malformed; the message does not show it.</exception>
    public static AzureStorageAccount FromConnectionString(
        string connectionString, WriteStamps stamps, TimeProvider time, AzureStorageOptions? options = null)
    {
        options ??= new AzureStorageOptions();
        var parsed = ConnectionString.Parse(connectionString);
        var (authorization, position) = parsed is { AccountKey: { } key, AccountName: { } account }
            ? ((HttpPipelinePolicy)new SharedKeyLitePolicy(account, key, time), HttpPipelinePosition.PerRetry)
            : (new SharedAccessSignaturePolicy(parsed.SharedAccessSignature!), HttpPipelinePosition.PerCall);
        return new AzureStorageAccount(
            new AzureTableStore(parsed.Endpoint("table"), options, authorization, position),
            stamps,
            new QueueServiceClient(connectionString, options.ApplyTo(new QueueClientOptions())),
            new BlobServiceClient(connectionString, options.ApplyTo(new BlobClientOptions())));
    }

    /// <summary>Whether <see cref="FromConnectionString"/> can read it. Nothing is sent: the account need not exist.</summary>
    public static bool IsConnectionString(string text)
    {
        try
        {
            var parsed = ConnectionString.Parse(text);
            return ((string[])["table", "queue", "blob"]).All(service => parsed.Endpoint(service).Scheme is "http" or "https");
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>An account of the public cloud by its name, with a token: a managed identity, say.</summary>
    /// <param name="accountName">The account's name, without a domain.</param>
    /// <param name="credential">Gives the tokens.</param>
    /// <param name="stamps">Marks this process's table writes as its own.</param>
    /// <param name="options">How patient to be; null for the defaults.</param>
    public static AzureStorageAccount FromAccountName(
        string accountName, TokenCredential credential, WriteStamps stamps, AzureStorageOptions? options = null)
    {
        options ??= new AzureStorageOptions();
        var authorization = new BearerTokenAuthenticationPolicy(credential, TokenScope);
        return new AzureStorageAccount(
            new AzureTableStore(ConnectionString.Of(accountName, "table"), options, authorization, HttpPipelinePosition.PerRetry),
            stamps,
            new QueueServiceClient(ConnectionString.Of(accountName, "queue"), credential, options.ApplyTo(new QueueClientOptions())),
            new BlobServiceClient(ConnectionString.Of(accountName, "blob"), credential, options.ApplyTo(new BlobClientOptions())));
    }
}
