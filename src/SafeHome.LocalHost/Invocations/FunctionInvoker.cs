using System.Net.Http.Json;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SafeHome.LocalHost.Invocations;

/// <summary>Posts invocations to the app as the Functions host does.</summary>
/// <param name="http">Its base address is the app's, its timeout the app's functionTimeout.</param>
/// <param name="log">Gets the lines that the app hands back in `Logs`.</param>
internal sealed class FunctionInvoker(HttpClient http, HostLog log) : IFunctionInvoker
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public async Task<InvocationResult> InvokeAsync(string function, JsonObject envelope, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, function) { Content = JsonContent.Create(envelope, options: Json) };
        request.Headers.TransferEncodingChunked = true;
        request.Headers.Add("X-Azure-Functions-InvocationId", Guid.NewGuid().ToString());
        request.Headers.Add("X-Azure-Functions-HostVersion", "4.0.0-local");
        try
        {
            using var response = await http.SendAsync(request, cancellation);
            return await JudgeAsync(function, response, cancellation);
        }
        catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.ConnectionError)
        {
            return new InvocationResult(InvocationOutcome.Unreachable, "the app is not listening");
        }
        catch (HttpRequestException)
        {
            return InvocationResult.Failure("the app broke off its answer");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return InvocationResult.Failure($"no answer within {http.Timeout:c}, the functionTimeout");
        }
    }

    private async Task<InvocationResult> JudgeAsync(string function, HttpResponseMessage response, CancellationToken cancellation)
    {
        if (!response.IsSuccessStatusCode) return InvocationResult.Failure($"the app answered {(int)response.StatusCode}");

        var body = await response.Content.ReadAsStringAsync(cancellation);
        // On the Functions host such an answer hangs the invocation until functionTimeout; failing at once shows the mistake sooner.
        if (body.Length == 0 || body.Trim() == "null")
            return InvocationResult.Failure($"the app answered {(int)response.StatusCode} without a JSON object, which would hang the Functions host");
        if (response.Content.Headers.ContentType?.MediaType != "application/json")
            return InvocationResult.Failure("the app's answer is not application/json");
        if (!TryParse(body, out var answer)) return InvocationResult.Failure("the app's answer is not a JSON object");

        if (answer["Logs"] is JsonArray lines)
            foreach (var line in lines.OfType<JsonValue>())
                log.Info($"{function}: {line}");
        return InvocationResult.Success;
    }

    private static bool TryParse(string body, out JsonObject answer)
    {
        try
        {
            answer = JsonNode.Parse(body) as JsonObject ?? [];
            return body.TrimStart().StartsWith('{');
        }
        catch (JsonException)
        {
            answer = [];
            return false;
        }
    }
}
