using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace SafeHome.Benchmarks.Rate;

/// <summary>Sends to one path, and keeps how long each request took and how many there were a second.</summary>
internal sealed class Load(HttpClient http, string path)
{
    private readonly ConcurrentBag<double> _milliseconds = [];
    private readonly List<double> _rates = [];

    /// <summary>Requests a second, a round each.</summary>
    public IReadOnlyList<double> Rates => _rates;

    /// <summary>Sends every body once.</summary>
    public async Task SendAsync(IReadOnlyList<byte[]> bodies, int senders)
    {
        var begin = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(bodies, new ParallelOptions { MaxDegreeOfParallelism = senders }, async (body, _) =>
        {
            var sent = Stopwatch.GetTimestamp();
            await RunningApp.SendAsync(http, body, path);
            _milliseconds.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
        });
        _rates.Add(bodies.Count / Stopwatch.GetElapsedTime(begin).TotalSeconds);
    }

    /// <summary>Forgets what was sent so far.</summary>
    public void Forget()
    {
        _milliseconds.Clear();
        _rates.Clear();
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{new Spread(_rates).Median:0}/s, p99 {new Spread(_milliseconds).Quantile(0.99):0.0} ms");
}
