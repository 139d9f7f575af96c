using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using CsvHelper;
using SafeHome.Core.Matching.Model;

namespace SafeHome.Benchmarks.Linkage;

/// <summary><c>linkage</c>: links two files, or deduplicates one, with the comparer of the app.</summary>
internal static class LinkageCommand
{
    public static Command Create()
    {
        var left = new Option<FileInfo>("--left") { Description = "The records.", Required = true };
        var right = new Option<FileInfo?>("--right") { Description = "Other records to link them with; without, the first file is deduplicated." };
        var preset = new Option<string>("--preset") { Description = "Which columns the files have.", Required = true };
        preset.AcceptOnlyFromAmong(Preset.Febrl.Name, Preset.Dutch.Name);
        var model = new Option<FileInfo?>("--model") { Description = "A model; without, one is trained on the records, which nobody labels." };
        var truth = new Option<FileInfo?>("--truth") { Description = "The columns left_id and right_id; without, identifiers such as rec-1-org tell." };
        var pairs = new Option<FileInfo?>("--pairs") { Description = "Write every predicted pair here: left_id, right_id and probability." };
        var seed = new Option<int>("--seed") { Description = "Which pairs are drawn at random.", DefaultValueFactory = _ => 1 };
        var command = new Command("linkage", "Links two files, or deduplicates one, with the comparer of the app.") { left, right, preset, model, truth, pairs, seed };
        foreach (var file in new Option[] { left, right, model, truth }) file.Validators.Add(MustExist);
        command.SetAction(arguments =>
        {
            var files = new LinkageFiles(
                arguments.GetValue(left)!, arguments.GetValue(right), arguments.GetValue(model), arguments.GetValue(truth), arguments.GetValue(pairs));
            return Run(files, arguments.GetValue(preset) == Preset.Febrl.Name ? Preset.Febrl : Preset.Dutch, arguments.GetValue(seed), arguments.InvocationConfiguration);
        });
        return command;
    }

    private static void MustExist(System.CommandLine.Parsing.OptionResult result)
    {
        if (result.Tokens is [{ Value: var path }] && !File.Exists(path)) result.AddError($"There is no file {path}.");
    }

    private static int Run(LinkageFiles files, Preset preset, int seed, InvocationConfiguration streams)
    {
        try
        {
            Run(files, preset, seed, streams.Output);
            return 0;
        }
        catch (Exception e) when (e is CsvFormatException or KeyNotFoundException or LinkageModelInvalidException or IOException)
        {
            streams.Error.WriteLine(e.Message);
            return 1;
        }
    }

    private static void Run(LinkageFiles files, Preset preset, int seed, TextWriter output)
    {
        var begin = Stopwatch.GetTimestamp();
        var left = RecordFile.Read(files.Left.FullName, preset);
        var right = files.Right is null ? null : RecordFile.Read(files.Right.FullName, preset);
        var run = new LinkageRun(left, right, preset, seed);
        var model = files.ReadModel() ?? run.Train(new ModelOrigin(files.Left.Name, "trained"));
        var found = run.Link(model);
        if (files.Pairs is { } path) WritePairs(path, found, left, right ?? left);
        Write(output, "pairs compared", run.Compared);
        Write(output, "pairs predicted", found.Count);
        var truth = files.Truth is null ? Truth.OfIdentifiers(left, right) : Truth.Read(files.Truth.FullName, left, right);
        if (truth is not null) Write(output, Quality.Of(found, truth));
        Write(output, "seconds", Stopwatch.GetElapsedTime(begin).TotalSeconds);
        Write(output, "seconds since the process started", (DateTime.Now - Process.GetCurrentProcess().StartTime).TotalSeconds);
    }

    private static void Write(TextWriter output, Quality quality)
    {
        Write(output, "pairs in truth", quality.All);
        Write(output, "precision", quality.Precision);
        Write(output, "recall", quality.Recall);
        Write(output, "F1", quality.F1);
    }

    private static void Write(TextWriter output, string what, double value) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-36}{value:0.######}"));

    private static void WritePairs(FileInfo path, IReadOnlyList<ScoredPair> pairs, RecordFile left, RecordFile right)
    {
        using var csv = CsvWriter.ToFile(path.FullName);
        csv.WriteRecord(["left_id", "right_id", "probability"]);
        foreach (var pair in pairs)
            csv.WriteRecord([left.Ids[pair.Left], right.Ids[pair.Right], pair.Probability.ToString("G6", CultureInfo.InvariantCulture)]);
    }
}
