using SafeHome.Core.Persons;
using SafeHome.Core.Reports;
using SafeHome.Pipeline.Operations;
using SafeHome.Storage;

namespace SafeHome.Pipeline.Intake;

/// <summary>The stage that takes in a report. What it answers as received is kept.</summary>
public sealed class ReceiveReport(ReportIdentity identity, ReportStore reports, PendingWork pending, Announcer announcer, TimeProvider time)
{
    /// <summary>Keeps the report and starts its chain.</summary>
    /// <param name="sender">The organisation that sends it.</param>
    /// <param name="report">The report, read and found in order.</param>
    /// <param name="message">The message that it was read from, where that may say more than the report; kept as it came.</param>
    /// <param name="cancellation">Cancels before the commit only by leaving nothing promised.</param>
    /// <returns>The same answer for a repeat; a refusal where the reference was used for other contents.</returns>
    public async Task<Receipt> RunAsync(
        Oin sender, Report report, ReadOnlyMemory<byte> message = default, CancellationToken cancellation = default)
    {
        var content = ReportJson.Write(report);
        var digest = identity.Digest(content);
        var reportId = identity.ReportId(sender, report, digest);
        var received = time.GetUtcNow();

        var chain = await pending.StartAsync(Chain.OfReport(reportId), cancellation);
        try
        {
            await reports.AddAsync(reportId, sender.ToString(), digest, received, content, message, cancellation);
        }
        catch (ConflictException)
        {
            var earlier = await reports.StatusAsync(reportId, cancellation) ?? throw new StorageUnavailableException("read back a report");
            return earlier.Digest == digest
                ? new Receipt(ReceiptKind.Repeated, reportId, earlier.Received)
                : new Receipt(ReceiptKind.ReferenceTaken, reportId, earlier.Received);
        }

        await pending.ConfirmAsync(chain, cancellation);
        await announcer.AnnounceAsync([new MatchWork(reportId)], cancellation);
        return new Receipt(ReceiptKind.Received, reportId, received);
    }

    /// <summary>By which the answer to a message that is not taken is known: the same for the same message.</summary>
    public string AnswerId(ReadOnlySpan<byte> message) => identity.AnswerId(message);
}

/// <summary>What became of a report that was sent in.</summary>
public sealed record Receipt(ReceiptKind Kind, string ReportId, DateTimeOffset Received);

/// <summary>The kinds of receipt.</summary>
public enum ReceiptKind
{
    /// <summary>New, and kept.</summary>
    Received,

    /// <summary>Kept before; this is the first answer again.</summary>
    Repeated,

    /// <summary>The sender used this reference for another report; that one stands, this one is not kept.</summary>
    ReferenceTaken,
}
