using System.Globalization;
using System.Text.Json;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.LeadTimes.Statements;
using SafeHome.Pipeline.LeadTimes.Files;
using SafeHome.Pipeline.LeadTimes.Files.Page;
using SafeHome.Storage.Blobs;

namespace SafeHome.Pipeline.LeadTimes;

/// <summary>The timer that publishes the lead-time reports: container <c>lead-times</c>, one folder a day.</summary>
/// <remarks>
/// The files of a run have a folder of their own, <c>openbaar</c> with what may be seen outside and <c>intern</c> with exact figures; the pointer
/// <c>actueel.json</c> is written last and names them. Who goes by the pointer sees one whole run, and a run that broke off is never seen.
/// </remarks>
public sealed class PublishLeadTimes(LeadTimeReports reports, IBlobStore blobs, TimeProvider time)
{
    /// <summary>The container.</summary>
    public const string ContainerName = "lead-times";

    /// <summary>The name of the pointer in the folder of a day.</summary>
    public const string Pointer = "actueel.json";

    /// <summary>
    /// Publishes this month and the last, this half-year and the last, and this year, which still change as their cases get on. Of months only
    /// what is exact.
    /// </summary>
    public async Task RunAsync(CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow();
        var today = DutchTime.DayOf(now);
        await RunAsync(PublishedPeriods.On(today), string.Create(CultureInfo.InvariantCulture, $"{today:yyyy-MM-dd}"), now, cancellation);
    }

    private async Task RunAsync(IReadOnlyList<ReportPeriod> periods, string folder, DateTimeOffset now, CancellationToken cancellation)
    {
        var counted = await reports.CountAsync([.. periods, .. periods.SelectMany(period => period.Months).Distinct().Select(ReportPeriod.OfMonth)], cancellation);
        var run = string.Create(CultureInfo.InvariantCulture, $"{folder}/{now.UtcDateTime:HHmmssfffffff}");
        var written = new List<string>();
        foreach (var period in periods)
        {
            await WriteAsync($"{run}/intern/{period}", LeadTimeReports.Exact(counted, period), MonthsOf(counted, period));
            if (period.MonthCount > 1) await WriteAsync($"{run}/openbaar/{period}", reports.Published(counted, period), []);
        }

        var pointer = JsonSerializer.SerializeToUtf8Bytes(new { peildatum = counted.AsOf.UtcDateTime, bestanden = written });
        await Container.PutAsync($"{folder}/{Pointer}", pointer, "application/json", cancellation);

        async Task WriteAsync(string name, Statement statement, IReadOnlyList<Statement> months)
        {
            await PutAsync($"{name}.json", LeadTimesJson.Write(statement), "application/json");
            await PutAsync($"{name}.csv", LeadTimesCsv.Write(statement), LeadTimesCsv.ContentType);
            await PutAsync($"{name}.html", LeadTimesPage.Write(statement, months), LeadTimesPage.ContentType);
        }

        async Task PutAsync(string name, byte[] content, string contentType)
        {
            await Container.PutAsync(name, content, contentType, cancellation);
            written.Add(name);
        }
    }

    private IBlobContainer Container => blobs.Container(ContainerName);

    private static List<Statement> MonthsOf(CountedPeriods counted, ReportPeriod period) =>
        [.. period.Months.Select(month => LeadTimeReports.Exact(counted, ReportPeriod.OfMonth(month)))];
}
