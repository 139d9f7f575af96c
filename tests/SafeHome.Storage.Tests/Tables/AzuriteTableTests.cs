using SafeHome.Storage.Azure;
using SafeHome.Storage.Tables;
using SafeHome.Testing;

namespace SafeHome.Storage.Tests.Tables;

public sealed class AzuriteTableTests : TableContract, IAsyncLifetime
{
    private AzureStorageAccount _account = null!;

    public async Task InitializeAsync() => _account = await AzuriteFixture.NewAccountAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    protected override ITable NewTable() => _account.Tables.Table(AzuriteFixture.NewName());
}

public sealed class AzuriteTableQueryTests : TableQueryContract, IAsyncLifetime
{
    private AzureStorageAccount _account = null!;

    public async Task InitializeAsync() => _account = await AzuriteFixture.NewAccountAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    protected override ITable NewTable() => _account.Tables.Table(AzuriteFixture.NewName());
}

public sealed class AzuriteTableTransactionTests : TableTransactionContract, IAsyncLifetime
{
    private AzureStorageAccount _account = null!;

    public async Task InitializeAsync() => _account = await AzuriteFixture.NewAccountAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    protected override ITable NewTable() => _account.Tables.Table(AzuriteFixture.NewName());
}

public sealed class AzuriteTableValueTests : TableValueContract, IAsyncLifetime
{
    private AzureStorageAccount _account = null!;

    public async Task InitializeAsync() => _account = await AzuriteFixture.NewAccountAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    protected override ITable NewTable() => _account.Tables.Table(AzuriteFixture.NewName());
}
