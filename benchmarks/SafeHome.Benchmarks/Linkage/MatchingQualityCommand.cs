using System.CommandLine;
using System.Globalization;
using CsvHelper;
using SafeHome.Core.Matching.Model;

namespace SafeHome.Benchmarks.Linkage;

/// <summary><c>matching-quality</c>: how well reports on a population are brought to the household that is known.</summary>
internal static class MatchingQualityCommand
{
    public static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--population") { Description = "A folder that the command population wrote.", Required = true };
        var model = new Option<FileInfo?>("--model") { Description = "A model; that of the app unless given." };
        var plot = new Option<FileInfo?>("--plot") { Description = "Draw precision and recall over the threshold here (SVG)." };
        var command = new Command("matching-quality", "Tells how well reports on a population are brought to the household that is known.") { folder, model, plot };
        command.SetAction(arguments => Run(arguments.GetValue(folder)!, arguments.GetValue(model), arguments.GetValue(plot), arguments.InvocationConfiguration));
        return command;
    }

    private static int Run(DirectoryInfo folder, FileInfo? model, FileInfo? plot, InvocationConfiguration streams)
    {
        try
        {
            Run(KnownReports.Read(folder.FullName), Read(model), plot, streams.Output);
            return 0;
        }
        catch (Exception e) when (e is CsvFormatException or KeyNotFoundException or LinkageModelInvalidException or IOException)
        {
            streams.Error.WriteLine(e.Message);
            return 1;
        }
    }

    private static void Run(KnownReports files, LinkageModel model, FileInfo? plot, TextWriter output)
    {
        var matches = ReportMatches.Of(files, model.Among(files.Known.Records.Count));
        var quality = MatchingQuality.Of(files, matches, model.Thresholds);
        Write(output, "known persons", files.Known.Records.Count);
        Write(output, "reports", quality.Reports);
        Write(output, "reports on a known household", quality.OfKnown);
        Write(output, "linked without a person", quality.Linked);
        Write(output, "precision of those links", quality.Precision);
        Write(output, "recall of those links", quality.Recall);
        Write(output, "recall with possible links", quality.RecallWithPossible);
        Write(output, "reports with a possible link", quality.PossibleShare);
        var curve = QualityCurve.Of(files, matches, model.Thresholds);
        foreach (var (threshold, at) in curve.Points)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{threshold,6:0} bits  precision {at.Precision}  recall {at.Recall}  with possible {at.RecallWithPossible}  possible {at.PossibleShare}"));
        if (plot is not null) File.WriteAllText(plot.FullName, curve.ToSvg());
    }

    private static LinkageModel Read(FileInfo? file)
    {
        using var stream = file?.OpenRead();
        return stream is null ? LinkageModel.Shipped : LinkageModelJson.Read(stream);
    }

    private static void Write(TextWriter output, string what, object value) => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-36}{value}"));
}
