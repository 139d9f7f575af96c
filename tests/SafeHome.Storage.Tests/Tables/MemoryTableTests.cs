using SafeHome.Storage.Tables;
using SafeHome.Storage.Tables.Memory;

namespace SafeHome.Storage.Tests.Tables;

public sealed class MemoryTableTests : TableContract
{
    protected override ITable NewTable() => MemoryTables.New();
}

public sealed class MemoryTableQueryTests : TableQueryContract
{
    protected override ITable NewTable() => MemoryTables.New();
}

public sealed class MemoryTableTransactionTests : TableTransactionContract
{
    protected override ITable NewTable() => MemoryTables.New();
}

public sealed class MemoryTableValueTests : TableValueContract
{
    protected override ITable NewTable() => MemoryTables.New();
}

internal static class MemoryTables
{
    public static ITable New() => new StampedTableStore(new MemoryTableStore(), new WriteStamps("test")).Table("Test");
}
