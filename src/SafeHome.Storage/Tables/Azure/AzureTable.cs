using System.Runtime.CompilerServices;
using Azure.Core;
using SafeHome.Storage.Azure;

namespace SafeHome.Storage.Tables.Azure;

/// <summary>One table of an Azure Storage account; <see cref="AzureTableStore"/> makes it.</summary>
internal sealed class AzureTable(TableService service, string name) : ITable
{
    public async Task<TableEntity?> GetAsync(string partitionKey, string rowKey, CancellationToken cancellation = default)
    {
        TableKeys.Check(partitionKey, rowKey);
        var operation = $"read from {name}";
        var answer = await service.SendAsync(operation, RequestMethod.Get, TableAddress.Row(name, partitionKey, rowKey), cancellation);
        return answer.Status switch
        {
            200 => RowReader.Row(answer.Content),
            // The row is not there, or the table is not there yet.
            404 => null,
            _ => throw new StorageRefusedException(operation, answer.Status),
        };
    }

    public IAsyncEnumerable<TableEntity> QueryAsync(
        string partitionKey, RowRange range, int pageSize = 1000, CancellationToken cancellation = default)
    {
        TableKeys.Check(partitionKey, rowKey: "");
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pageSize, 1000);
        return RowsAsync(partitionKey, range, pageSize, cancellation);
    }

    public async Task SubmitAsync(TableTransaction transaction, CancellationToken cancellation = default)
    {
        TransactionLimits.Check(transaction);
        var operation = $"write to {name}";
        var answer = await SendAsync(operation, transaction, cancellation);
        if (answer.IsTableMissing)
        {
            await service.CreateTableAsync(name, cancellation);
            answer = await SendAsync(operation, transaction, cancellation);
        }

        if (answer.IsSuccess) return;
        if (answer.IsConflict) throw new ConflictException(operation) { AfterRetry = answer.AfterRetry };
        throw new StorageRefusedException(operation, answer.Status);
    }

    private async IAsyncEnumerable<TableEntity> RowsAsync(
        string partitionKey, RowRange range, int pageSize, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var operation = $"query of {name}";
        var (nextPartitionKey, nextRowKey) = ((string?)null, (string?)null);
        do
        {
            var address = TableAddress.Page(name, partitionKey, range, pageSize, nextPartitionKey, nextRowKey);
            var answer = await service.SendAsync(operation, RequestMethod.Get, address, cancellation);
            if (answer.Status == 404) yield break;
            if (!answer.IsSuccess) throw new StorageRefusedException(operation, answer.Status);
            foreach (var row in RowReader.Page(answer.Content)) yield return row;
            (nextPartitionKey, nextRowKey) = (answer.NextPartitionKey, answer.NextRowKey);
        }
        while (nextPartitionKey is not null);
    }

    // A single write travels as a plain request, which costs the service less than a transaction.
    private async Task<TableAnswer> SendAsync(string operation, TableTransaction transaction, CancellationToken cancellation)
    {
        if (transaction.Writes is [var write])
        {
            var single = TableOperation.Of(name, write);
            var body = single.Row is { } row ? new TableRequestBody("application/json", row) : null;
            return await service.SendAsync(operation, single.Method, single.Path, cancellation, body, single.IfMatch);
        }

        var batch = TableBatch.Write(service, name, transaction);
        var answer = TableBatch.Outcome(await service.SendAsync(operation, RequestMethod.Post, "$batch", cancellation, batch));
        return Failures.IsTemporary(answer.Status) ? throw new StorageUnavailableException(operation) : answer;
    }
}
