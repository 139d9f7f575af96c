using System.Globalization;

namespace SafeHome.Pipeline.LeadTimes.Files.Page;

/// <summary>The months in Dutch, whatever the language of the machine.</summary>
internal static class DutchMonths
{
    private static readonly string[] Names =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    /// <summary>The month of a day, with its year.</summary>
    public static string Of(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{Names[day.Month - 1]} {day.Year}");

    /// <summary>The month of a day in three letters.</summary>
    public static string Short(DateOnly day) => day.Month == 3 ? "mrt" : Names[day.Month - 1][..3];
}
