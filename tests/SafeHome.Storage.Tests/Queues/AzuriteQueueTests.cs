using SafeHome.Storage.Azure;
using SafeHome.Storage.Queues;
using SafeHome.Testing;

namespace SafeHome.Storage.Tests.Queues;

public sealed class AzuriteQueueTests : QueueContract, IAsyncLifetime
{
    private AzureStorageAccount _account = null!;

    public async Task InitializeAsync() => _account = await AzuriteFixture.NewAccountAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    protected override IQueue NewQueue() => _account.Queues.Queue(AzuriteFixture.NewName());

    protected override Task PassASecondAsync() => Task.Delay(TimeSpan.FromSeconds(1));
}
