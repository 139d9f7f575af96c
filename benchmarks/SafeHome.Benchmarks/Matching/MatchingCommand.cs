using System.CommandLine;
using System.Globalization;
using Spectre.Console;

namespace SafeHome.Benchmarks.Matching;

/// <summary><c>matching</c>: how long it takes to recognise the household of a report on three persons, among few and among many known persons.</summary>
internal static class MatchingCommand
{
    private const int WarmUp = 300;
    private const int Reports = 2_000;

    private static readonly int[] Sizes = [10_000, 100_000, 1_000_000];

    public static Command Create()
    {
        var command = new Command("matching", "Tells how long it takes to recognise a household among ten thousand, a hundred thousand and a million known persons.");
        command.SetAction((_, _) => RunAsync());
        return command;
    }

    private static async Task<int> RunAsync()
    {
        using var known = KnownHouseholds.Invent(Sizes.Max(), WarmUp + Reports);
        var indexes = new List<KnownIndex>();
        foreach (var size in Sizes) indexes.Add(await KnownIndex.FillAsync(known, size));

        var times = indexes.ConvertAll(_ => new List<(TimeSpan Elapsed, TimeSpan Processor)>());
        foreach (var (number, report) in known.Reports.Index())
        {
            // By turns, so that whatever else the machine does is the same for all.
            foreach (var (index, own) in indexes.Zip(times))
            {
                var taken = await index.TakeInAsync(report.Id, report.Persons);
                if (number >= WarmUp) own.Add(taken);
            }
        }

        AnsiConsole.Write(Table(indexes.Zip(times)));
        return 0;
    }

    private static Table Table(IEnumerable<(KnownIndex Index, List<(TimeSpan Elapsed, TimeSpan Processor)> Times)> measured)
    {
        var table = new Table { Title = new TableTitle("A report on three persons, on storage in memory") };
        table.AddColumns("Known persons", "p50, ms", "p99, ms", "p50, ms of processor time", "p99", "Memory, MiB");
        foreach (var (index, times) in measured)
        {
            var (elapsed, processor) = (Milliseconds(times.Select(time => time.Elapsed)), Milliseconds(times.Select(time => time.Processor)));
            table.AddRow($"{index.Persons}", elapsed.Median, elapsed.Most, processor.Median, processor.Most, $"{index.Bytes >> 20}");
        }

        return table;
    }

    private static (string Median, string Most) Milliseconds(IEnumerable<TimeSpan> times)
    {
        var spread = new Spread(times.Select(time => time.TotalMilliseconds));
        return (spread.Median.ToString("0.00", CultureInfo.InvariantCulture), spread.Quantile(0.99).ToString("0.00", CultureInfo.InvariantCulture));
    }
}
