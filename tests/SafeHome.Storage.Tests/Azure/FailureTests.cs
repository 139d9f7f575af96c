using SafeHome.Storage.Azure;
using SafeHome.Storage.Tables;
using SafeHome.Testing;

namespace SafeHome.Storage.Tests.Azure;

public class FailureTests
{
    private const string Secret = "BSN 999990019";

    private readonly FaultyTransport _transport = new();

    public static TheoryData<string> Operations => [.. _operations.Keys];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_few_busy_answers_and_broken_connections_are_overcome(string operation)
    {
        var account = await Faults.AccountAsync(_transport);
        _transport.Then(FaultyTransport.Answer(503)).Then(FaultyTransport.LoseRequest).Then(FaultyTransport.Answer(429));
        await _operations[operation](account, AzuriteFixture.NewName());
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Busy_for_ever_is_unavailable_after_all_repeats(string operation)
    {
        _transport.Always = FaultyTransport.Answer(503, Secret);
        var error = await Should.ThrowAsync<StorageUnavailableException>(() => RunAsync(operation));
        error.ToString().ShouldNotContain(Secret);
        _transport.Sent.Count.ShouldBe(1 + Faults.Retries);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task No_connection_is_unavailable_after_all_repeats(string operation)
    {
        _transport.Always = FaultyTransport.LoseRequest;
        await Should.ThrowAsync<StorageUnavailableException>(() => RunAsync(operation));
        _transport.Sent.Count.ShouldBe(1 + Faults.Retries);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task No_answer_is_unavailable_after_all_repeats(string operation)
    {
        _transport.Always = FaultyTransport.Hang;
        var account = await Faults.AccountAsync(_transport, tryTimeout: TimeSpan.FromMilliseconds(50));
        await Should.ThrowAsync<StorageUnavailableException>(() => _operations[operation](account, AzuriteFixture.NewName()));
        _transport.Sent.Count.ShouldBe(1 + Faults.Retries);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_refusal_is_told_at_once_and_without_anything_of_the_answer(string operation)
    {
        _transport.Always = FaultyTransport.Answer(403, Secret, ("x-ms-error-code", "AuthorizationFailure"));
        var error = await Should.ThrowAsync<StorageRefusedException>(() => RunAsync(operation));
        error.Status.ShouldBe(403);
        error.ToString().ShouldNotContain(Secret);
        _transport.Sent.Count.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Whoever_stops_waiting_gets_a_cancellation(string operation)
    {
        using var stop = new CancellationTokenSource();
        _transport.Always = (_, _) =>
        {
            stop.Cancel();
            throw new OperationCanceledException(stop.Token);
        };
        await Should.ThrowAsync<OperationCanceledException>(() => RunAsync(operation, stop.Token));
    }

    [Fact]
    public async Task A_transaction_that_fails_inside_for_now_is_unavailable()
    {
        _transport.Always = FaultyTransport.Answer(202, "--batchresponse\r\n\r\nHTTP/1.1 503 Server Busy\r\n\r\n");
        var tables = (await Faults.AccountAsync(_transport)).Tables;
        var transaction = new TableTransaction("p").Insert(new TableEntity("p", "a")).Insert(new TableEntity("p", "b"));
        await Should.ThrowAsync<StorageUnavailableException>(() => tables.Table("Cases").SubmitAsync(transaction));
    }

    [Fact]
    public async Task An_empty_page_with_a_continuation_is_not_the_end()
    {
        _transport
            .Then(FaultyTransport.Answer(
                200, """{"value":[]}""", ("x-ms-continuation-NextPartitionKey", "1!p"), ("x-ms-continuation-NextRowKey", "1!r")))
            .Then(FaultyTransport.Answer(200, """{"value":[{"odata.etag":"W/\"1\"","PartitionKey":"p","RowKey":"r"}]}"""));
        var table = (await Faults.AccountAsync(_transport)).Tables.Table("Cases");
        (await table.QueryAsync("p", RowRange.All).ToListAsync()).ShouldHaveSingleItem().RowKey.ShouldBe("r");
        _transport.Sent[1].ShouldContain("NextPartitionKey=1%21p&NextRowKey=1%21r");
    }

    private static readonly Dictionary<string, Func<AzureStorageAccount, string, Task>> _operations = new(StringComparer.Ordinal)
    {
        ["read a row"] = (account, name) => account.Tables.Table(name).GetAsync("p", "r"),
        ["query rows"] = async (account, name) => await account.Tables.Table(name).QueryAsync("p", RowRange.All).ToListAsync(),
        ["write a row"] = (account, name) => account.Tables.Table(name).UpsertAsync(new TableEntity("p", "r") { ["Text"] = Secret }),
        ["write two rows"] = (account, name) => account.Tables.Table(name).SubmitAsync(
            new TableTransaction("p").Upsert(new TableEntity("p", "r")).Upsert(new TableEntity("p", "s") { ["Text"] = Secret })),
        ["send a message"] = (account, name) => account.Queues.Queue(name).SendAsync(Secret),
        ["receive messages"] = (account, name) => account.Queues.Queue(name).ReceiveAsync(1, TimeSpan.FromSeconds(1)),
        ["put a file"] = (account, name) => account.Blobs.Container(name).PutAsync("file", new byte[1], "text/plain"),
        ["get a file"] = (account, name) => account.Blobs.Container(name).GetAsync("file"),
        ["list files"] = async (account, name) => await account.Blobs.Container(name).ListAsync("").ToListAsync(),
    };

    private async Task RunAsync(string operation, CancellationToken cancellation = default)
    {
        var account = await Faults.AccountAsync(_transport);
        await _operations[operation](account, AzuriteFixture.NewName()).WaitAsync(cancellation);
    }
}
