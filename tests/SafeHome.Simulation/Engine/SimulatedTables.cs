using System.Runtime.CompilerServices;
using SafeHome.Storage;
using SafeHome.Storage.Tables;

namespace SafeHome.Simulation.Engine;

/// <summary>The tables as one process sees them: every operation takes turns with the others, and may go wrong.</summary>
internal sealed class SimulatedTables(ITableStore raw, World world, SimulatedProcess process) : ITableStore
{
    public ITable Table(string name) => new SimulatedTable(name, raw.Table(name), world, process);

    private sealed class SimulatedTable(string name, ITable raw, World world, SimulatedProcess process) : ITable
    {
        public async Task<TableEntity?> GetAsync(string partitionKey, string rowKey, CancellationToken cancellation = default)
        {
            await BeforeAsync($"get {name}");
            var row = await raw.GetAsync(partitionKey, rowKey, cancellation);
            await world.Scheduler.TurnAsync(process);
            return row;
        }

        public async IAsyncEnumerable<TableEntity> QueryAsync(
            string partitionKey, RowRange range, int pageSize = 1000, [EnumeratorCancellation] CancellationToken cancellation = default)
        {
            await BeforeAsync($"query {name}");
            var rows = await raw.QueryAsync(partitionKey, range, pageSize, cancellation).ToListAsync(cancellation);
            await world.Scheduler.TurnAsync(process);
            foreach (var row in rows) yield return row;
        }

        public async Task SubmitAsync(TableTransaction transaction, CancellationToken cancellation = default)
        {
            await BeforeAsync($"submit {name}");
            var answer = world.Happens(process, faults => faults.LostAnswer) ? Answer.Lost
                : world.Happens(process, faults => faults.LostAndRepeated) ? Answer.LostAndRepeated
                : Answer.Given;
            await raw.SubmitAsync(transaction, cancellation);
            await world.Scheduler.TurnAsync(process);
            if (answer is Answer.Lost) throw new StorageUnavailableException($"submit {name}");
            if (answer is Answer.LostAndRepeated) await RepeatAsync(transaction, cancellation);
        }

        // What the client of the service does by itself when an answer is lost: it sends the same again.
        private async Task RepeatAsync(TableTransaction transaction, CancellationToken cancellation)
        {
            try
            {
                await raw.SubmitAsync(transaction, cancellation);
            }
            catch (ConflictException)
            {
                throw new ConflictException($"submit {name}") { AfterRetry = true };
            }
        }

        private async Task BeforeAsync(string operation)
        {
            await world.Scheduler.TurnAsync(process);
            if (world.Happens(process, faults => faults.Unavailable)) throw new StorageUnavailableException(operation);
        }
    }

    private enum Answer
    {
        Given,
        Lost,
        LostAndRepeated,
    }
}
