using Azure.Core.Pipeline;
using FsCheck;
using FsCheck.Fluent;
using SafeHome.Storage.Tables;
using SafeHome.Storage.Tables.Azure;

namespace SafeHome.Storage.Tests.Tables;

public class TransactionSizeTests
{
    private const string ETag = "W/\"datetime'2026-03-03T12%3A00%3A00.1234567Z'\"";

    private static readonly TableService _service = new(
        new Uri("https://an-account-name-of-24-ch.table.core.windows.net/"), HttpPipelineBuilder.Build(new AnyOptions()));

    [Fact]
    public void The_size_that_is_checked_is_never_under_the_size_that_travels() =>
        Prop.ForAll<NonNull<string>, NonNull<string>, byte[]>((key, text, bytes) =>
        {
            var safe = new string([.. key.Get.Where(char.IsLetterOrDigit)]);
            if (text.Get.Any(char.IsSurrogate)) return true;
            var transaction = new TableTransaction(safe)
                .Insert(new TableEntity(safe, "a") { ["Text"] = text.Get, ["Bytes"] = bytes, ["Yes"] = false })
                .Upsert(new TableEntity(safe, "b") { ["Number"] = -1.2345678901234567E-300, ["Whole"] = int.MinValue })
                .Replace(new TableEntity(safe, "c" + safe) { ["Long"] = long.MinValue, ["At"] = DateTimeOffset.MaxValue }, ETag)
                .Delete("d");
            var travelling = TableBatch.Write(_service, new string('T', 63), transaction).Content.Length;
            return travelling <= TransactionLimits.TravellingBytes(transaction);
        }).QuickCheckThrowOnFailure();

    private sealed class AnyOptions : global::Azure.Core.ClientOptions;
}
