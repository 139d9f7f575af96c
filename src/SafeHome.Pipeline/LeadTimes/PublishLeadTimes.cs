using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using SafeHome.Core.LeadTimes;
using SafeHome.Storage.Blobs;

namespace SafeHome.Pipeline.LeadTimes;

/// <summary>The timer that publishes the lead-time reports: container <c>lead-times</c>, one folder a day.</summary>
/// <remarks>Running twice on a day writes the same files again; after days off, today's reports hold all there is to know.</remarks>
public sealed class PublishLeadTimes(LeadTimeReports reports, IBlobStore blobs, TimeProvider time)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Publishes the report on this month and the one on the month before, which still changes as its cases get on.</summary>
    public async Task RunAsync(CancellationToken cancellation = default)
    {
        var today = DutchTime.DayOf(time.GetUtcNow());
        foreach (var month in new[] { today.AddMonths(-1), today })
        {
            var name = month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
            if (!ReportPeriod.TryParse(name, out var period)) throw new InvalidOperationException("A month is a period.");
            var report = await reports.OfAsync(period, cancellation);
            await blobs.Container("lead-times").PutAsync(
                string.Create(CultureInfo.InvariantCulture, $"{today:yyyy-MM-dd}/{name}.json"),
                JsonSerializer.SerializeToUtf8Bytes(report, Json),
                "application/json",
                cancellation);
        }
    }
}
