using System.CommandLine;
using System.Globalization;
using SafeHome.Core.LeadTimes;

namespace SafeHome.Benchmarks.LeadTimes;

/// <summary><c>due</c>: counts terms for auditors, a line of standard output for each line of standard input.</summary>
internal static class DueCommand
{
    private const string Header = "term,start";

    // What some editors and spreadsheets begin a file with.
    private const char ByteOrderMark = '\uFEFF';

    private static readonly DutchCalendar Calendar = DutchCalendar.Netherlands;

    private static readonly Dictionary<string, Func<DateOnly, DateOnly>> Terms = new(StringComparer.Ordinal)
    {
        ["statutory-5-days"] = start => Calendar.LastDay(start, LegalTerms.StartOfInvestigation),
        ["norm-5-working-days"] = start => Calendar.AddWorkingDays(start, WorkingDays.TriageNorm),
        ["2-weeks"] = start => Calendar.LastDay(start, LegalTerms.InformingThePersonExtended),
        ["4-weeks"] = start => Calendar.LastDay(start, LegalTerms.InformingThePerson),
        ["10-weeks"] = start => Calendar.LastDay(start, LegalTerms.EndOfInvestigation),
        ["3-months"] = start => Calendar.LastDay(start, LegalTerms.Destruction),
    };

    public static Command Create(TextReader input)
    {
        var command = new Command("due", $"Reads lines '{Header}' from standard input and writes the last day of each term behind them.");
        command.SetAction(arguments => Run(input, arguments.InvocationConfiguration.Output, arguments.InvocationConfiguration.Error));
        return command;
    }

    // A line that cannot be counted is written without a day, so that the lines stay beside each other.
    private static int Run(TextReader input, TextWriter output, TextWriter error)
    {
        var exit = 0;
        for (var number = 1; input.ReadLine()?.TrimStart(ByteOrderMark) is { } line; number++)
        {
            if (number == 1 && line == Header)
            {
                output.WriteLine($"{Header},due");
                continue;
            }

            if (Wrong(line, out var due) is { } why)
            {
                error.WriteLine($"Line {number}: {why}");
                exit = 1;
            }

            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{line},{due:yyyy-MM-dd}"));
        }

        return exit;
    }

    private static string? Wrong(string line, out DateOnly? due)
    {
        due = null;
        if (line.Split(',') is not [var term, var start]) return $"expected '{Header}'.";
        if (!Terms.TryGetValue(term, out var lastDay)) return $"there is no term '{term}': choose from {string.Join(", ", Terms.Keys)}.";
        if (!DutchTime.TryReadDay(start, out var day)) return "the start is a date such as 2026-11-20, or a time with its offset such as 2026-11-20T23:59:59+01:00.";
        try
        {
            due = lastDay(day);
            return null;
        }
        catch (ArgumentOutOfRangeException)
        {
            return "the calendar covers 1960 to 2149.";
        }
    }
}
