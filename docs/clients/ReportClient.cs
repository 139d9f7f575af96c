using System.Net;
using System.Text;
using System.Text.Json;

namespace SafeHome.Clients;

/// <summary>Sends reports to Veilig Thuis, and asks how they are doing.</summary>
/// <param name="http">With the address of the organisation, and the header X-API-Key or Authorization.</param>
public sealed class ReportClient(HttpClient http)
{
    private const int Attempts = 5;

    /// <summary>Sends a report until it is kept. The same report may be sent again and again: it is kept once.</summary>
    /// <returns>Where the report can be followed.</returns>
    /// <exception cref="HttpRequestException">It was refused; the message is the answer, which names every fault.</exception>
    public async Task<Uri> SendAsync(string report, CancellationToken cancellation = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var body = new StringContent(report, Encoding.UTF8, "application/json");
            using var answer = await http.PostAsync(new Uri("/v1/meldingen", UriKind.Relative), body, cancellation);
            if (answer.StatusCode == HttpStatusCode.Accepted) return answer.Headers.Location!;

            var mayPass = answer.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable;
            if (!mayPass || attempt == Attempts)
                throw new HttpRequestException(await answer.Content.ReadAsStringAsync(cancellation), null, answer.StatusCode);
            await Task.Delay(answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(5), cancellation);
        }
    }

    /// <summary>How far a report is, such as "ontvangen", and its outcome where there is one.</summary>
    public async Task<(string Status, string? Outcome)> FollowAsync(Uri report, CancellationToken cancellation = default)
    {
        using var answer = JsonDocument.Parse(await http.GetStringAsync(report, cancellation));
        return (answer.RootElement.GetProperty("status").GetString()!, answer.RootElement.GetProperty("uitkomst").GetString());
    }
}
