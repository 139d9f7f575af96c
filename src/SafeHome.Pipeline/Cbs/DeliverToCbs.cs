using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using SafeHome.Core.Cbs;
using SafeHome.Core.LeadTimes;
using SafeHome.Pipeline.Audit;
using SafeHome.Pipeline.Cases;
using SafeHome.Storage.Sealing;

namespace SafeHome.Pipeline.Cbs;

/// <summary>
/// Makes the half-yearly delivery to CBS, from the events of the cases as they are now. It is always all of the period, so that a later one takes
/// the place of those before; each is in the audit trail of its period, which says which was the last.
/// </summary>
public sealed class DeliverToCbs(CaseScan scan, AuditTrail audit, KeyedHash hash, PipelineSettings settings, TimeProvider time)
{
    /// <summary>The file. That it was made is written down before it is given.</summary>
    /// <param name="region">A region that this installation serves.</param>
    /// <param name="period">A half-year.</param>
    /// <param name="by">Who asks for it.</param>
    /// <param name="cancellation">Cancels before it is written down.</param>
    public async Task<byte[]> FileAsync(string region, ReportPeriod period, string by, CancellationToken cancellation = default)
    {
        var delivery = await DeliveryAsync(region, period, cancellation);
        var file = DeliveryFile.Write(delivery, DutchTime.DayOf(time.GetUtcNow()), RecordLayout.Current);
        var what = string.Create(
            CultureInfo.InvariantCulture,
            $"meldingen {delivery.Reports.Count}, diensten {delivery.Services.Count}, overdrachten {delivery.Transfers.Count}, sha256 {Convert.ToHexStringLower(SHA256.HashData(file))}");
        await audit.WriteAsync(TrailOf(region, period), by, LookKind.CbsDelivery, what, cancellation);
        return file;
    }

    /// <summary>The same as CBS would check it, without a person in it.</summary>
    public async Task<DeliveryCheck> CheckAsync(string region, ReportPeriod period, CancellationToken cancellation = default)
    {
        var delivery = await DeliveryAsync(region, period, cancellation);
        return new DeliveryCheck(FieldFill.In(delivery, RecordLayout.Current), Contradiction.In(delivery));
    }

    /// <summary>The deliveries of a period so far, in order: the last one holds.</summary>
    public Task<AuditReading> HistoryAsync(string region, ReportPeriod period, CancellationToken cancellation = default) =>
        audit.ReadAsync(TrailOf(region, period), cancellation);

    private async Task<Delivery> DeliveryAsync(string region, ReportPeriod period, CancellationToken cancellation)
    {
        var ofCase = new CaseDelivery(period, settings.Receivers);
        var parts = new ConcurrentBag<Delivery>();
        var since = DutchTime.MomentOf(period.First.ToDateTime(TimeOnly.MinValue));
        await scan.ForEachAsync([region], since, (id, events, _) =>
        {
            parts.Add(ofCase.Of(id, events));
            return ValueTask.CompletedTask;
        }, cancellation);
        // The same cases give the same file, whatever the order in which they were read.
        return new Delivery(
            region,
            period,
            [.. parts.SelectMany(part => part.Reports).OrderBy(report => report.Received).ThenBy(report => report.Id, StringComparer.Ordinal)],
            [.. parts.SelectMany(part => part.Services).OrderBy(service => service.Id, StringComparer.Ordinal)],
            [.. parts.SelectMany(part => part.Transfers).OrderBy(transfer => transfer.Id, StringComparer.Ordinal)]);
    }

    private string TrailOf(string region, ReportPeriod period) => hash.Name("cbs-delivery", region, period.Name);
}

/// <summary>The two checks of a delivery.</summary>
/// <param name="Fill">How well each field is filled.</param>
/// <param name="Contradictions">What cannot be true.</param>
public sealed record DeliveryCheck(IReadOnlyList<FieldFill> Fill, IReadOnlyList<Contradiction> Contradictions);
