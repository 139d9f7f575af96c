using System.CommandLine;
using System.Globalization;

namespace SafeHome.Benchmarks.Population;

/// <summary><c>population</c>: writes an invented Dutch population and reports on it, with the truth about who is who.</summary>
internal static class PopulationCommand
{
    // No report names more new persons than this on average.
    private const int NewPersonsAReport = 4;

    public static Command Create()
    {
        var persons = Number("--persons", "How many persons are known.", 10_000);
        var seed = Number("--seed", "Another seed gives another population.", 1);
        var reports = new Option<int?>("--reports") { Description = "How many reports come in; a fifth of the persons unless given." };
        var known = Share("--known", "The share of the reports that concern a known household.", 0.28);
        var missing = Share("--missing-bsn", "The share of the reports without BSNs.", 0.5);
        var knownMissing = Share("--known-missing-bsn", "The share of the known households without BSNs.", 0.1);
        var errors = Share("--errors", "How much of the usual errors is made: 0 for none, 1 for the usual rates.", 1);
        var folder = new Option<string?>("--out") { Description = "The folder to write into; a new temporary one unless given." };
        var command = new Command("population", "Writes an invented Dutch population and reports on it, with the truth about who is who.")
        {
            persons, seed, reports, known, missing, knownMissing, errors, folder,
        };
        command.Validators.Add(result =>
        {
            var asked = result.GetValue(persons) + (long)NewPersonsAReport * (result.GetValue(reports) ?? result.GetValue(persons) / 5);
            if (asked > TestBsn.Count) result.AddError(string.Create(CultureInfo.InvariantCulture, $"There are {TestBsn.Count} test BSNs: too few for so many persons."));
        });
        command.SetAction(arguments => Write(
            new PopulationOptions(
                arguments.GetValue(persons),
                arguments.GetValue(reports) ?? arguments.GetValue(persons) / 5,
                arguments.GetValue(seed),
                arguments.GetValue(known),
                arguments.GetValue(missing),
                arguments.GetValue(knownMissing),
                arguments.GetValue(errors)),
            arguments.GetValue(folder) ?? Directory.CreateTempSubdirectory("population-").FullName,
            arguments.InvocationConfiguration));
        return command;
    }

    private static int Write(PopulationOptions options, string folder, InvocationConfiguration streams)
    {
        try
        {
            var known = PopulationWriter.Write(options, folder);
            streams.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{known} known persons and {options.Reports} reports are in {Path.GetFullPath(folder)}"));
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            streams.Error.WriteLine(e.Message);
            return 1;
        }
    }

    private static Option<int> Number(string name, string description, int usual)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 0) result.AddError($"{name} cannot be negative.");
        });
        return option;
    }

    private static Option<double> Share(string name, string description, double usual)
    {
        var option = new Option<double>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (>= 0 and <= 1)) result.AddError($"{name} is a number from 0 to 1.");
        });
        return option;
    }
}
