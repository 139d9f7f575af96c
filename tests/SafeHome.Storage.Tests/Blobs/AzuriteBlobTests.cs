using SafeHome.Storage.Azure;
using SafeHome.Storage.Blobs;
using SafeHome.Testing;

namespace SafeHome.Storage.Tests.Blobs;

public sealed class AzuriteBlobTests : BlobContract, IAsyncLifetime
{
    private AzureStorageAccount _account = null!;

    public async Task InitializeAsync() => _account = await AzuriteFixture.NewAccountAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    protected override IBlobContainer NewContainer() => _account.Blobs.Container(AzuriteFixture.NewName());
}
