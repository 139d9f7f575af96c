using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Polly;
using Polly.Timeout;

namespace SafeHome.LocalHost.Demo;

/// <summary>The app's HTTP interface, as one client sees it. Every call goes on until it is answered.</summary>
/// <param name="http">Its base address is the app's, and it has no time limit of its own.</param>
/// <param name="key">The client's API key.</param>
/// <param name="patience">How long calls go on.</param>
internal sealed class SafeHomeClient(HttpClient http, string key, ResiliencePipeline<ApiAnswer> patience)
{
    /// <summary>Sends a report.</summary>
    public Task<ApiAnswer> SendReportAsync(ReadOnlyMemory<byte> report, CancellationToken cancellation) =>
        CallAsync(HttpMethod.Post, "/v1/meldingen", report, null, cancellation);

    /// <summary>Sends a report as a StUF message.</summary>
    public Task<ApiAnswer> SendMessageAsync(ReadOnlyMemory<byte> message, CancellationToken cancellation) =>
        CallAsync(HttpMethod.Post, "/v1/stuf/vt-meldingen", message, null, cancellation, "application/xml");

    /// <summary>What became of a report of the client's own.</summary>
    public async Task<FollowedReport> FollowAsync(string report, CancellationToken cancellation) =>
        (await GetAsync($"/v1/meldingen/{report}", cancellation)).Read<FollowedReport>();

    /// <summary>The cases on a worklist, most urgent first.</summary>
    public Task<IReadOnlyList<string>> WorklistAsync(string list, CancellationToken cancellation) => ListAsync($"/v1/casussen?lijst={list}", cancellation);

    /// <summary>A case, and its version.</summary>
    public async Task<(CaseContents Case, string ETag)> CaseAsync(string id, CancellationToken cancellation)
    {
        var answer = await GetAsync($"/v1/casussen/{id}", cancellation);
        return (answer.Read<CaseContents>(), answer.ETag ?? throw new HostException("The app answered a case without its version."));
    }

    /// <summary>Decides on a report of a case that has not changed since it was read.</summary>
    public Task<ApiAnswer> DecideAsync(string caseId, string etag, DecisionToSend decision, CancellationToken cancellation) =>
        CallAsync(HttpMethod.Post, $"/v1/casussen/{caseId}/besluiten", JsonSerializer.SerializeToUtf8Bytes(decision), etag, cancellation);

    /// <summary>Records what happened after the decision in a case that has not changed since it was read.</summary>
    public Task<ApiAnswer> RecordAsync(string caseId, string etag, ProgressToSend progress, CancellationToken cancellation) =>
        CallAsync(HttpMethod.Post, $"/v1/casussen/{caseId}/voortgang", JsonSerializer.SerializeToUtf8Bytes(progress), etag, cancellation);

    /// <summary>The transfers that wait for the client's answer.</summary>
    public Task<IReadOnlyList<string>> OfferedAsync(CancellationToken cancellation) => ListAsync("/v1/overdrachten?status=aangeboden", cancellation);

    /// <summary>A transfer.</summary>
    public async Task<TransferContents> TransferAsync(string id, CancellationToken cancellation) =>
        (await GetAsync($"/v1/overdrachten/{id}", cancellation)).Read<TransferContents>();

    /// <summary>Answers a transfer.</summary>
    public Task<ApiAnswer> AnswerAsync(string transfer, AnswerToSend answer, CancellationToken cancellation) =>
        CallAsync(HttpMethod.Post, $"/v1/overdrachten/{transfer}/reacties", JsonSerializer.SerializeToUtf8Bytes(answer), null, cancellation);

    /// <summary>The exact lead times of what was received in a year, of the client's own regions.</summary>
    public async Task<LeadTimes> LeadTimesAsync(int year, CancellationToken cancellation) =>
        (await GetAsync(string.Create(CultureInfo.InvariantCulture, $"/v1/doorlooptijden/exact?periode={year}"), cancellation)).Read<LeadTimes>();

    private async Task<IReadOnlyList<string>> ListAsync(string first, CancellationToken cancellation)
    {
        var ids = new List<string>();
        for (var path = first; path is not null;)
        {
            var page = (await GetAsync(path, cancellation)).Read<ListPage>();
            ids.AddRange(page.Results.Select(item => item.Id));
            path = page.Next;
        }

        return ids;
    }

    private async Task<ApiAnswer> GetAsync(string path, CancellationToken cancellation)
    {
        var answer = await CallAsync(HttpMethod.Get, path, null, null, cancellation);
        return answer.Status is HttpStatusCode.OK
            ? answer
            : throw new HostException($"The app answered {(int)answer.Status} to GET {path} for {key}, and the demo cannot go on.");
    }

    private async Task<ApiAnswer> CallAsync(
        HttpMethod method, string path, ReadOnlyMemory<byte>? body, string? ifMatch, CancellationToken cancellation, string contentType = "application/json")
    {
        var attempts = 0;
        try
        {
            var answer = await patience.ExecuteAsync(
                async limit =>
                {
                    attempts++;
                    return await TryAsync(method, path, body, contentType, ifMatch, limit);
                },
                cancellation);
            return answer with { Attempts = attempts };
        }
        catch (TimeoutRejectedException e)
        {
            throw new HostException($"The app gave no answer to {method} {path} for {key} in {attempts} attempts; the demo gives up.", e);
        }
    }

    private async Task<ApiAnswer> TryAsync(
        HttpMethod method, string path, ReadOnlyMemory<byte>? body, string contentType, string? ifMatch, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Headers.Add("X-API-Key", key);
        if (ifMatch is not null) request.Headers.Add("If-Match", ifMatch);
        if (body is { } bytes) request.Content = new ReadOnlyMemoryContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(contentType) } };
        using var response = await http.SendAsync(request, cancellation);
        return new ApiAnswer(
            response.StatusCode,
            await response.Content.ReadAsByteArrayAsync(cancellation),
            response.Headers.ETag?.ToString(),
            response.Headers.Contains("Idempotent-Replayed"));
    }
}
