using Azure.Core;
using Azure.Storage;
using Azure.Storage.Sas;
using SafeHome.Storage.Azure;
using SafeHome.Storage.Tables;
using SafeHome.Testing;

namespace SafeHome.Storage.Tests.Azure;

public class AuthorizationTests
{
    [Fact]
    public async Task A_shared_access_signature_opens_tables_queues_and_blobs()
    {
        var account = AzureStorageAccount.FromConnectionString(await WithSignatureAsync(), AzuriteFixture.NewStamps(), TimeProvider.System);
        var name = AzuriteFixture.NewName();
        var table = account.Tables.Table(name);
        await table.InsertAsync(new TableEntity("p", "it's é"));
        await table.SubmitAsync(new TableTransaction("p").Insert(new TableEntity("p", "a")).Delete("it's é"));
        (await table.QueryAsync("p", RowRange.All, pageSize: 1).Select(r => r.RowKey).ToListAsync()).ShouldBe(["a"]);
        await account.Queues.Queue(name).SendAsync("message");
        (await account.Queues.Queue(name).CountAsync()).ShouldBe(1);
        await account.Blobs.Container(name).PutAsync("file", new byte[1], "text/plain");
        (await account.Blobs.Container(name).ListAsync("").ToListAsync()).ShouldBe(["file"]);
    }

    [Fact]
    public async Task A_wrong_key_is_refused_and_not_shown()
    {
        var wrong = Convert.ToBase64String(new byte[64]);
        var parts = (await AzuriteFixture.ConnectionStringAsync()).Split(';')
            .Select(p => p.StartsWith("AccountKey", StringComparison.Ordinal) ? $"AccountKey={wrong}" : p);
        var account = AzureStorageAccount.FromConnectionString(string.Join(';', parts), AzuriteFixture.NewStamps(), TimeProvider.System);
        var error = await Should.ThrowAsync<StorageRefusedException>(() => account.Tables.Table("Cases").GetAsync("p", "r"));
        error.Status.ShouldBe(403);
        error.ToString().ShouldNotContain(wrong);
    }

    [Fact]
    public async Task A_token_goes_along_in_the_header_of_every_try()
    {
        var transport = new FaultyTransport
        {
            Always = FaultyTransport.Answer(200, """{"odata.etag":"W/\"1\"","PartitionKey":"p","RowKey":"r","Text":"read"}"""),
        };
        transport.Then(FaultyTransport.Answer(503));
        var account = AzureStorageAccount.FromAccountName(
            "safehome", new FixedToken(), AzuriteFixture.NewStamps(), Faults.Options(transport));

        (await account.Tables.Table("Cases").GetAsync("p", "r"))!.GetString("Text").ShouldBe("read");
        transport.Sent.ShouldAllBe(s => s == "GET https://safehome.table.core.windows.net/Cases(PartitionKey='p',RowKey='r')");
        const string Header = "Bearer token for https://storage.azure.com/.default";
        transport.Authorizations.ShouldBe([Header, Header]);
    }

    [Fact]
    public async Task Without_a_token_storage_is_unavailable()
    {
        var transport = new FaultyTransport();
        var account = AzureStorageAccount.FromAccountName("safehome", new NoToken(), AzuriteFixture.NewStamps(), Faults.Options(transport));
        await Should.ThrowAsync<StorageUnavailableException>(() => account.Tables.Table("Cases").GetAsync("p", "r"));
        await Should.ThrowAsync<StorageUnavailableException>(() => account.Queues.Queue("work").SendAsync("message"));
        transport.Sent.ShouldBeEmpty();
    }

    private static async Task<string> WithSignatureAsync()
    {
        var parts = (await AzuriteFixture.ConnectionStringAsync()).Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
        var key = new StorageSharedKeyCredential(parts["AccountName"], parts["AccountKey"]);
        var builder = new AccountSasBuilder(
            AccountSasPermissions.All, DateTimeOffset.UtcNow.AddHours(1), AccountSasServices.All, AccountSasResourceTypes.All)
        {
            Protocol = SasProtocol.HttpsAndHttp,
        };
        return $"SharedAccessSignature={builder.ToSasQueryParameters(key)};"
            + string.Join(';', parts.Where(p => p.Key.EndsWith("Endpoint", StringComparison.Ordinal)).Select(p => $"{p.Key}={p.Value}"));
    }

    private sealed class FixedToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new($"token for {requestContext.Scopes.Single()}", DateTimeOffset.UtcNow.AddHours(1));

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }

    private sealed class NoToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new global::Azure.Identity.CredentialUnavailableException("No identity.");

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
