using System.Globalization;
using System.Text;
using SafeHome.Testing.Stuf;

namespace SafeHome.Functions.Tests.Support;

/// <summary>Calls operations by their ids, and holds every answer against the description.</summary>
internal sealed class Listener(RunningApp app, DescribedInterface described)
{
    /// <summary>What was answered: operation and status.</summary>
    public HashSet<string> Heard { get; } = new(StringComparer.Ordinal);

    public IEnumerable<string> Described => described.Operations().SelectMany(operation => operation.Operation.GetProperty("responses").EnumerateObject()
        .Where(response => response.Name != "default")
        .Select(response => $"{operation.Operation.GetProperty("operationId")} {response.Name}"));

    public Task<Answer> CallAsync(
        string operationId, string? key, string id = "onbekend", string query = "", HttpContent? body = null, params (string Name, string Value)[] headers) =>
        CallAsync(app, operationId, key, id, query, body, headers);

    /// <summary>Calls another app of the same description.</summary>
    public async Task<Answer> CallAsync(
        RunningApp other, string operationId, string? key, string id = "onbekend", string query = "", HttpContent? body = null, params (string Name, string Value)[] headers)
    {
        var (path, method, operation) = described.Operations().Single(one => one.Operation.GetProperty("operationId").ValueEquals(operationId));
        var answer = await other.SendAsync(
            new HttpMethod(method.ToUpperInvariant()), "/v1" + path.Replace("{id}", id, StringComparison.Ordinal) + query, key, body, headers);

        var status = ((int)answer.Status).ToString(CultureInfo.InvariantCulture);
        operation.GetProperty("responses").TryGetProperty(status, out var response).ShouldBeTrue($"{operationId} answers {status}: {answer.Text}");
        foreach (var header in response.GetProperty("headers").EnumerateObject())
            if (described.Resolve(header.Value).TryGetProperty("required", out _)) answer.ShouldHave(header.Name);
        if (response.TryGetProperty("content", out var content))
        {
            var media = content.EnumerateObject().Single(type => answer.Headers["Content-Type"].StartsWith(type.Name, StringComparison.Ordinal));
            if (media.Name.EndsWith("xml", StringComparison.Ordinal)) StufSchemas.Faults(Encoding.UTF8.GetBytes(answer.Text)).ShouldBeEmpty(answer.Text);
            else if (media.Name is "text/plain") answer.Text.ShouldNotBeEmpty();
            else described.Faults(media.Value.GetProperty("schema"), answer.Json).ShouldBeEmpty($"{operationId} {status}: {answer.Text}");
        }

        Heard.Add($"{operationId} {status}");
        return answer;
    }
}
