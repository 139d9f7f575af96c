using System.CommandLine;
using System.Globalization;
using SafeHome.Core.Matching;

namespace SafeHome.Benchmarks.Linkage;

/// <summary><c>blocking</c>: measures each blocking key alone, all without it, all where it is too common, and all.</summary>
internal static class BlockingStudyCommand
{
    public static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--population") { Description = "A folder that the command population wrote.", Required = true };
        var command = new Command("blocking", "Measures what each blocking key finds, and what it costs.") { folder };
        command.SetAction(arguments => Run(arguments.GetValue(folder)!.FullName, arguments.InvocationConfiguration.Output));
        return command;
    }

    // The worst case: nobody is found by the key alone.
    private static IEnumerable<BlockingKey> Finer(BlockingKey kind) => kind.Details.Count == 0 ? [kind] : kind.Details.Select(detail => new BlockingKey(
        $"{kind.Name} and {detail.Name}", kind.Fields, person => kind.Of(person) is { } key && detail.Of(person) is { } more ? $"{key}|{more}" : null));

    private static void Run(string folder, TextWriter output)
    {
        var files = KnownReports.Read(folder);
        var truth = Truth.Read(Path.Combine(folder, "truth.csv"), files.Known, files.Reported);
        output.WriteLine("| keys | of the true pairs | compared per person | commonest |");
        output.WriteLine("| --- | --- | --- | --- |");
        foreach (var kind in BlockingKeys.Kinds) Write(BlockingStudy.Of(kind.Name, files, truth, [kind]));
        foreach (var kind in BlockingKeys.Kinds) Write(BlockingStudy.Of($"all without {kind.Name}", files, truth, [.. BlockingKeys.Kinds.Where(other => other != kind)]));
        foreach (var kind in BlockingKeys.Kinds.Where(kind => kind.Details.Count > 0))
            Write(BlockingStudy.Of($"all, {kind.Name} too common", files, truth, [.. BlockingKeys.Kinds.Where(other => other != kind), .. Finer(kind)]));
        Write(BlockingStudy.Of("all, all too common", files, truth, [.. BlockingKeys.Kinds.SelectMany(Finer)]));
        Write(BlockingStudy.Of("all", files, truth, BlockingKeys.Kinds));

        void Write(BlockingStudy study) => output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {study.Keys} | {study.Found.Value:0.0000} | {study.PerPerson:0.00} | {study.Most} |"));
    }
}
