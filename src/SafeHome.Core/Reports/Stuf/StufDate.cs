using System.Globalization;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.Persons;

namespace SafeHome.Core.Reports.Stuf;

/// <summary>Dates and times as StUF writes them: digits, with an attribute that says how many of them count.</summary>
internal static class StufDate
{
    private static readonly string[] Times = ["yyyyMMddHHmmssfff", "yyyyMMddHHmmssff", "yyyyMMddHHmmssf", "yyyyMMddHHmmss", "yyyyMMddHHmm", "yyyyMMdd"];

    /// <summary>The date in the current element, as <see cref="Text"/> gives it.</summary>
    public static string? Read(StufXml xml)
    {
        var indicator = xml.Attribute("indOnvolledigeDatum", StufNames.Stuf);
        return Text(xml.Value(), indicator);
    }

    /// <summary>A date as <see cref="PartialDate"/> reads it, or its digits where it is none; null where nothing of it is known.</summary>
    /// <param name="digits">A number of at most eight digits (xs:decimal, so a sign and zeros before it are allowed).</param>
    /// <param name="indicator">
    /// <c>indOnvolledigeDatum</c>: V, all counts; D, the day is not known; M, nor is the month; J, nor is the year. What does not
    /// count is only filled in.
    /// </param>
    public static string? Text(string? digits, string? indicator)
    {
        if (digits is null || indicator is "J") return null;
        var number = digits.TrimStart('+').TrimStart('0').TrimEnd('.').PadLeft(8, '0');
        if (number.Length != 8 || !number.All(char.IsAsciiDigit)) return digits;
        var month = indicator is "M" ? "00" : number[4..6];
        var day = indicator is "M" or "D" ? "00" : number[6..];
        var date = $"{number[..4]}-{month}-{day}";
        return PartialDate.TryParse(date, out _) ? date : number;
    }

    /// <summary>The moment in the Netherlands at which a complete day begins.</summary>
    public static DateTimeOffset? StartOf(string? date) => PartialDate.TryParse(date, out var read) && read.IsComplete
        ? DutchTime.MomentOf(read.Earliest.ToDateTime(TimeOnly.MinValue))
        : null;

    /// <summary>A time without offset, which is the time in the Netherlands: eight to seventeen digits.</summary>
    public static DateTimeOffset? Moment(string? digits) =>
        DateTime.TryParseExact(digits, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) && time.Year >= PartialDate.FirstYear
            ? DutchTime.MomentOf(time)
            : null;

    /// <summary>The digits of a moment.</summary>
    public static string Digits(DateTimeOffset moment) => DutchTime.LocalOf(moment).ToString(Times[0], CultureInfo.InvariantCulture);
}
