using System.CommandLine;
using System.Globalization;
using CsvHelper;
using SafeHome.Core.Matching.Model;

namespace SafeHome.Benchmarks.Linkage;

/// <summary><c>linkage-train</c>: trains a model on records that nobody labels, and writes it as the app reads it.</summary>
internal static class LinkageTrainCommand
{
    public static Command Create()
    {
        var left = new Option<FileInfo>("--left") { Description = "The records.", Required = true };
        var right = new Option<FileInfo?>("--right") { Description = "Other records to link them with. The column report_id, if there, tells who was named beside whom." };
        var output = new Option<FileInfo>("--out") { Description = "The model.", Required = true };
        var data = new Option<string>("--data") { Description = "What the records are, and how to make them again; it becomes the provenance.", Required = true };
        var date = new Option<string>("--date") { Description = "The date of the training, yyyy-MM-dd.", Required = true };
        var seed = new Option<int>("--seed") { Description = "Which pairs are drawn at random.", DefaultValueFactory = _ => 1 };
        var command = new Command("linkage-train", "Trains a linkage model without labels (Dutch preset).") { left, right, output, data, date, seed };
        command.SetAction(arguments => Train(
            arguments.GetValue(left)!, arguments.GetValue(right), arguments.GetValue(output)!, arguments.GetValue(seed),
            new ModelOrigin(arguments.GetValue(data)!, arguments.GetValue(date)!), arguments.InvocationConfiguration));
        return command;
    }

    private static int Train(FileInfo left, FileInfo? right, FileInfo output, int seed, ModelOrigin origin, InvocationConfiguration streams)
    {
        try
        {
            var others = right is null ? null : RecordFile.Read(right.FullName, Preset.Dutch);
            var run = new LinkageRun(RecordFile.Read(left.FullName, Preset.Dutch), others, Preset.Dutch, seed);
            var model = run.Train(origin);
            File.WriteAllBytes(output.FullName, [.. LinkageModelJson.Write(model), (byte)'\n']);
            streams.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{run.Compared} pairs compared; the start is {model.Start}"));
            return 0;
        }
        catch (Exception e) when (e is CsvFormatException or KeyNotFoundException or IOException)
        {
            streams.Error.WriteLine(e.Message);
            return 1;
        }
    }
}

/// <summary>What the records of a model are, and when it was trained.</summary>
internal sealed record ModelOrigin(string Data, string Date);
