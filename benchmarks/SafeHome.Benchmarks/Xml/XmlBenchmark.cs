using System.Diagnostics;
using System.Globalization;
using System.Xml;
using SafeHome.Core.Reports.Stuf;

namespace SafeHome.Benchmarks.Xml;

/// <summary>Reading the StUF messages among the samples into reports, beside an <see cref="XmlReader"/> that only goes through them.</summary>
internal static class XmlBenchmark
{
    private const int Rounds = 40;

    private static readonly TimeSpan HalfARound = TimeSpan.FromMilliseconds(50);

    private static readonly XmlReaderSettings Bare = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    public static Task<Finding> RunAsync(Surroundings surroundings)
    {
        byte[][] messages = [.. Directory.EnumerateFiles(surroundings.Place.SamplesFolder, "*.xml").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
        var bytes = messages.Sum(message => message.Length);
        double Ours() => Speed(bytes, () => Array.ForEach(messages, Read));
        double PassedThrough() => Speed(bytes, () => Array.ForEach(messages, PassThrough));
        // Until the compiler has done with both.
        for (var warm = 0; warm < 10; warm++) _ = Ours() + PassedThrough();
        var rounds = Enumerable.Range(0, Rounds).Select(_ => (Ours: Ours(), Bare: PassedThrough())).ToList();
        var ratio = Spread.OfRatios(rounds);
        return Task.FromResult(new Finding(
            "reading a StUF message",
            "an XmlReader that only reads",
            Text(rounds.Select(round => round.Ours), Allocated(messages, Read)),
            Text(rounds.Select(round => round.Bare), Allocated(messages, PassThrough)),
            ratio.Median,
            string.Create(CultureInfo.InvariantCulture, $"{ratio.Lower:0.00}–{ratio.Upper:0.00}"),
            Aim.AtLeast(0.4)));
    }

    private static long Allocated(byte[][] messages, Action<byte[]> read)
    {
        Array.ForEach(messages, read);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Array.ForEach(messages, read);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / messages.Length;
    }

    private static double Speed(int bytes, Action pass)
    {
        var (passes, start) = (0, Stopwatch.GetTimestamp());
        TimeSpan time;
        do
        {
            pass();
            passes++;
        }
        while ((time = Stopwatch.GetElapsedTime(start)) < HalfARound);
        return (double)bytes * passes / time.TotalSeconds;
    }

    private static void Read(byte[] message)
    {
        if (StufReport.Read(message).Report is null) throw new InvalidOperationException("A sample was not taken.");
    }

    private static void PassThrough(byte[] message)
    {
        using var xml = XmlReader.Create(new MemoryStream(message), Bare);
        while (xml.Read())
        {
        }
    }

    private static string Text(IEnumerable<double> bytesPerSecond, long allocated) => string.Create(
        CultureInfo.InvariantCulture, $"{new Spread(bytesPerSecond).Median / 1e6:0} MB/s, {allocated / 1024.0:0.0} KiB a message");
}
