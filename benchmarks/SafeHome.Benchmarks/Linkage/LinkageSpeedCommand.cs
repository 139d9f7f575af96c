using System.CommandLine;
using System.Globalization;
using SafeHome.Core.Matching;
using SafeHome.Core.Matching.Model;

namespace SafeHome.Benchmarks.Linkage;

/// <summary><c>linkage-speed</c>: how many comparisons a second one core makes, and what they allocate.</summary>
internal static class LinkageSpeedCommand
{
    private const int Rounds = 7;
    private const int Comparisons = 2_000_000;
    private const int Plain = 200_000;

    // So few pairs, from all kinds of keys, again and again, stay in the cache of a core, as persons do who were read from the index a moment before.
    private const int JustRead = 2_000;

    // Seconds are of processor time, so that what else the machine does matters little.

    public static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--population") { Description = "A folder that the command population wrote.", Required = true };
        var command = new Command("linkage-speed", "Tells how many comparisons a second one core makes, and what they allocate.") { folder };
        command.SetAction(arguments => Run(KnownReports.Read(arguments.GetValue(folder)!.FullName), arguments.InvocationConfiguration.Output));
        return command;
    }

    private static void Run(KnownReports files, TextWriter output)
    {
        var comparer = PersonComparer.Shipped;
        var (known, reported) = (files.Known.Prepare(FieldFrequencies.Netherlands), files.Reported.Prepare(FieldFrequencies.Netherlands));
        Write(output, "comparisons of strangers", Measure(Comparisons, pair => comparer.Weigh(known[pair % known.Length], reported[pair % reported.Length]).Weight));
        var candidates = new List<(int Known, int Reported)>();
        new Candidates(files.Known.Records, files.Reported.Records, BlockingKeys.Kinds, 500).Visit((a, b) => candidates.Add((a, b)));
        Write(output, "comparisons of candidates, just read", Measure(Comparisons, pair => Weigh(candidates[pair % JustRead * (candidates.Count / JustRead)])));
        Write(output, "comparisons of candidates, anywhere in memory", Measure(Comparisons, pair => Weigh(candidates[pair % candidates.Count])));
        Write(output, "baseline: the four words by the plain table", Measure(Plain, pair =>
            PlainDistance.OfWords(files.Known.Records[pair % known.Length], files.Reported.Records[pair % reported.Length])));

        double Weigh((int Known, int Reported) pair) => comparer.Weigh(known[pair.Known], reported[pair.Reported]).Weight;
    }

    private static (Spread PerSecond, double Bytes) Measure(int times, Func<int, double> compare)
    {
        var (rates, sum) = (new List<double>(), 0.0);
        var bytes = 0L;
        for (var round = -2; round < Rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var begin = Environment.CpuUsage.TotalTime;
            for (var pair = 0; pair < times; pair++) sum += compare(pair);
            var seconds = (Environment.CpuUsage.TotalTime - begin).TotalSeconds;
            bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            if (round >= 0) rates.Add(times / seconds);
        }

        GC.KeepAlive(sum);
        return (new Spread(rates), (double)bytes / times);
    }

    private static void Write(TextWriter output, string what, (Spread PerSecond, double Bytes) found) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{what,-48}{found.PerSecond.Median / 1e6:0.00} million a second of processor time ({found.PerSecond.Lower / 1e6:0.00}–{found.PerSecond.Upper / 1e6:0.00}), {found.Bytes:0.0} bytes each"));
}
