using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SafeHome.Core.LeadTimes;

/// <summary>A month, a half-year or a year over which is reported; CBS counts in half-years.</summary>
public sealed record ReportPeriod
{
    private ReportPeriod(DateOnly first, int monthCount, string name) => (First, MonthCount, Name) = (first, monthCount, name);

    /// <summary>The first day.</summary>
    public DateOnly First { get; }

    /// <summary>How many months: 1, 6 or 12.</summary>
    public int MonthCount { get; }

    /// <summary>The form that <see cref="TryParse"/> reads.</summary>
    public string Name { get; }

    /// <summary>The last day.</summary>
    public DateOnly Last => First.AddMonths(MonthCount).AddDays(-1);

    /// <summary>The months, each by its first day.</summary>
    public IReadOnlyList<DateOnly> Months => [.. Enumerable.Range(0, MonthCount).Select(month => First.AddMonths(month))];

    /// <summary>The two half-years of a year; none of a shorter period.</summary>
    public IReadOnlyList<ReportPeriod> HalfYears => MonthCount == 12 ? [OfHalfYear(First), OfHalfYear(Last)] : [];

    /// <summary>What must be counted to publish it: of a year its half-years, of a month its half-year with all its months.</summary>
    public IReadOnlyList<ReportPeriod> PublishedBeside =>
        MonthCount == 1 ? [OfHalfYear(First), .. OfHalfYear(First).Months.Select(OfMonth).Where(month => month != this)] : HalfYears;

    /// <summary>The month in which a day lies.</summary>
    public static ReportPeriod OfMonth(DateOnly day) =>
        new(new DateOnly(day.Year, day.Month, 1), 1, day.ToString("yyyy-MM", CultureInfo.InvariantCulture));

    /// <summary>The half-year in which a day lies.</summary>
    public static ReportPeriod OfHalfYear(DateOnly day) => day.Month <= 6
        ? new(new DateOnly(day.Year, 1, 1), 6, string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-H1"))
        : new(new DateOnly(day.Year, 7, 1), 6, string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-H2"));

    /// <summary>The year in which a day lies.</summary>
    public static ReportPeriod OfYear(DateOnly day) => new(new DateOnly(day.Year, 1, 1), 12, day.ToString("yyyy", CultureInfo.InvariantCulture));

    /// <summary>Reads <c>2026-11</c>, <c>2026-H2</c> or <c>2026</c>.</summary>
    /// <param name="text">What was asked for. Years before 2000 and after 2999 are refused.</param>
    /// <param name="period">The period.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out ReportPeriod? period)
    {
        period = null;
        if (text is not { Length: 4 or 7 } || text[0] != '2' || text.AsSpan(0, 4).ContainsAnyExceptInRange('0', '9')) return false;
        var year = int.Parse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture);
        period = text[4..] switch
        {
            "" => new ReportPeriod(new DateOnly(year, 1, 1), 12, text),
            "-H1" => new ReportPeriod(new DateOnly(year, 1, 1), 6, text),
            "-H2" => new ReportPeriod(new DateOnly(year, 7, 1), 6, text),
            ['-', '0', >= '1' and <= '9' and var month] => new ReportPeriod(new DateOnly(year, month - '0', 1), 1, text),
            ['-', '1', >= '0' and <= '2' and var month] => new ReportPeriod(new DateOnly(year, 10 + month - '0', 1), 1, text),
            _ => null,
        };
        return period is not null;
    }

    /// <summary>Whether a day lies in it.</summary>
    public bool Contains(DateOnly day) => day >= First && day <= Last;

    /// <summary>The form that <see cref="TryParse"/> reads.</summary>
    public override string ToString() => Name;
}
