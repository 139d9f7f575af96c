using System.Net;
using System.Net.Sockets;
using System.Text;
using SafeHome.Functions.Tests.Support;
using SafeHome.Testing;

namespace SafeHome.Functions.Tests.Fuzzing;

/// <summary>Requests to every endpoint, damaged in their line and headers: past any client, which would not send such a thing.</summary>
public class SendingDamagedHeads
{
    private const int Normal = 300;

    private static readonly string[] Tokens =
    [
        "\r\n", "\n", "\r\n\r\n", " ", "\t", "%", "%00", "%0d%0a", "%2e%2e%2f", "../", "..\\", "//", "%C0%AF", "%FF", "?", "&", "#", "?pagina=-1", "?pagina=99999999999999999999", "?gemeente=GM0307",
        "?periode=2026-13", "?lijst=triage&lijst=triage", "Content-Length: 5\r\n", "Content-Length: -1\r\n", "Content-Length: 99999999999999\r\n", "Transfer-Encoding: chunked\r\n", "Expect: 100-continue\r\n",
        "X-API-Key: \r\n", "Authorization: Bearer a.b.c\r\n", "Authorization: Basic eDp5\r\n", "If-Match: *\r\n", "If-Match: \"99999999999999999999\"\r\n", "X-Forwarded-For: ,\r\n", "Host: \r\n", "Upgrade: h2c\r\n",
        "Accept: text/csv\r\n", "Content-Type: application/json; charset=\"\r\n", "HTTP/2.0", "HTTP/1.0", "OPTIONS *", "http://127.0.0.1/",
    ];

    [Fact]
    public async Task No_damage_makes_the_app_fail_hang_or_tell_of_somebody()
    {
        var broken = new List<string>();
        foreach (var numbers in FuzzPlan.Numbers(Normal))
        {
            await using var app = await RunningApp.StartAsync();
            await app.TakeInAsync(SampleReport.Of("PL-1"));
            foreach (var number in numbers)
                if (await ComplaintAsync(app, Input(number)) is { } complaint) broken.Add($"input {number}: {complaint}");

            broken.AddRange(SampleReport.PersonalData.Where(secret => app.Log.Text.Contains(secret, StringComparison.OrdinalIgnoreCase)).Select(secret => $"the log holds {secret}"));
        }

        broken.ShouldBeEmpty();
    }

    private static byte[] Input(int number)
    {
        var random = new Random(number);
        var endpoint = PublicEndpoints.All[random.Next(PublicEndpoints.All.Count)];
        // A key of a role that sees no contents, so that any personal data in an answer is a leak.
        var key = random.Next(3) switch { 0 => TestSettings.Monitor, 1 => TestSettings.Operator, _ => TestSettings.KeyOfRole.GetValueOrDefault("melder", "") };
        var head = $"{endpoint.Method} {endpoint.Example} HTTP/1.1\r\nHost: 127.0.0.1\r\nX-API-Key: {key}\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n";
        return [.. ByteMutations.Mutate(Encoding.UTF8.GetBytes(head), random, Tokens), .. "{}"u8];
    }

    private static async Task<string?> ComplaintAsync(RunningApp app, byte[] request)
    {
        using var patience = new CancellationTokenSource(FrontDoor.Limit);
        try
        {
            var answer = await ExchangeAsync(app, request, patience.Token);
            // Closed without an answer: what came was no request. And 505 is the sender's fault, though it begins with a 5 (RFC 9110, 15.6.6).
            return answer.Length == 0 || StatusOf(answer) == HttpStatusCode.HttpVersionNotSupported
                ? null
                : FrontDoor.Complaint(StatusOf(answer), answer, SampleReport.PersonalData);
        }
        catch (OperationCanceledException)
        {
            return "no answer";
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static async Task<string> ExchangeAsync(RunningApp app, byte[] request, CancellationToken cancellation)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, app.Http.BaseAddress!.Port, cancellation);
        await using var stream = client.GetStream();
        await stream.WriteAsync(request, cancellation);
        // No more is to come: what waits for the rest of a body must not wait for ever.
        client.Client.Shutdown(SocketShutdown.Send);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync(cancellation);
    }

    // "HTTP/1.1 400 Bad Request"
    private static HttpStatusCode StatusOf(string answer) => (HttpStatusCode)int.Parse(answer.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture);
}
