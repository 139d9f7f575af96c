using System.Collections.Concurrent;
using System.Net;
using SafeHome.Functions.Tests.Support;

namespace SafeHome.Functions.Tests.Fuzzing;

/// <summary>An input for the front door.</summary>
/// <param name="Number">What it is made from.</param>
/// <param name="Path">Where it goes.</param>
/// <param name="ContentType">What it says that it is.</param>
/// <param name="Body">What it is.</param>
/// <param name="OthersSecrets">Personal data of other requests, which its answer may not hold.</param>
internal sealed record FuzzInput(int Number, string Path, string ContentType, byte[] Body, IReadOnlyList<string> OthersSecrets);

/// <summary>Sends inputs over HTTP, and says which of them break a promise.</summary>
internal static class FrontDoor
{
    /// <summary>What is surely a hang: an answer takes milliseconds, on the busiest of machines a few seconds.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private const int AtOnce = 4;

    /// <summary>Sends the inputs to one app, lets it work off what it accepted, and looks through its log.</summary>
    /// <param name="inputs">What is sent.</param>
    /// <param name="secrets">Personal data of all requests, none of which may be in the log.</param>
    /// <returns>One line a broken promise.</returns>
    public static async Task<IReadOnlyList<string>> TryAsync(IEnumerable<FuzzInput> inputs, IReadOnlyList<string> secrets)
    {
        await using var app = await RunningApp.StartAsync();
        app.Http.Timeout = Limit;
        var broken = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(inputs, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (input, _) =>
        {
            if (await ComplaintAsync(app, input) is { } complaint) broken.Add($"input {input.Number}: {complaint}");
        });
        if (await app.WorkAsync() is > 0 and var failed) broken.Add($"{failed} steps failed for what was accepted");
        foreach (var secret in secrets.Where(secret => app.Log.Text.Contains(secret, StringComparison.OrdinalIgnoreCase))) broken.Add($"the log holds {secret}");
        return [.. broken.Order(StringComparer.Ordinal)];
    }

    private static async Task<string?> ComplaintAsync(RunningApp app, FuzzInput input)
    {
        try
        {
            using var content = new ByteArrayContent(input.Body);
            content.Headers.TryAddWithoutValidation("Content-Type", input.ContentType);
            var answer = await app.SendAsync(HttpMethod.Post, input.Path, TestSettings.Police, content);
            return Complaint(answer.Status, $"{string.Join(' ', answer.Headers)} {answer.Text}", input.OthersSecrets);
        }
        catch (TaskCanceledException)
        {
            return "no answer";
        }
        catch (HttpRequestException)
        {
            return "the connection broke";
        }
    }

    /// <summary>What is wrong with an answer; null where it keeps what is promised.</summary>
    public static string? Complaint(HttpStatusCode status, string answer, IReadOnlyList<string> othersSecrets) =>
        status >= HttpStatusCode.InternalServerError ? $"answered {(int)status}"
        : othersSecrets.FirstOrDefault(secret => answer.Contains(secret, StringComparison.OrdinalIgnoreCase)) is { } secret ? $"told of {secret}"
        : null;
}
