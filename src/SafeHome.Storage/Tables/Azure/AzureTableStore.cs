using Azure.Core;
using Azure.Core.Pipeline;
using SafeHome.Storage.Azure;

namespace SafeHome.Storage.Tables.Azure;

/// <summary>The tables of an Azure Storage account, over its REST interface.</summary>
/// <remarks>As raw as the service: a write whose answer was lost conflicts with itself. Wrap it in a <see cref="StampedTableStore"/>.</remarks>
internal sealed class AzureTableStore(
    Uri endpoint, AzureStorageOptions options, HttpPipelinePolicy authorization, HttpPipelinePosition position) : ITableStore
{
    private readonly TableService _service = new(endpoint, Pipeline(options, authorization, position));

    public ITable Table(string name) => new AzureTable(_service, StorageNames.Table(name));

    private static HttpPipeline Pipeline(AzureStorageOptions options, HttpPipelinePolicy authorization, HttpPipelinePosition position)
    {
        var client = options.ApplyTo(new TableClientOptions());
        client.AddPolicy(authorization, position);
        return HttpPipelineBuilder.Build(client);
    }

    private sealed class TableClientOptions : ClientOptions;
}
