namespace SafeHome.Core.LeadTimes;

/// <summary>The public holidays of the Algemene termijnenwet, art. 3, and Good Friday, which the law equates with them.</summary>
internal static class Holidays
{
    /// <summary>Good Friday (art. 3 lid 2).</summary>
    public static DateOnly GoodFriday(int year) => Easter(year).AddDays(-2);

    /// <summary>5 May (art. 3 lid 1), every year.</summary>
    public static DateOnly LiberationDay(int year) => new(year, 5, 5);

    /// <summary>The other days of art. 3 lid 1 that need not be a Sunday.</summary>
    public static IEnumerable<DateOnly> Others(int year)
    {
        var easter = Easter(year);
        return
        [
            new DateOnly(year, 1, 1),
            easter.AddDays(1),
            KingsDay(year),
            // Ascension Day and Whit Monday.
            easter.AddDays(39),
            easter.AddDays(50),
            new DateOnly(year, 12, 25),
            new DateOnly(year, 12, 26),
        ];
    }

    // 27 April, or the day before where that is a Sunday.
    private static DateOnly KingsDay(int year)
    {
        var birthday = new DateOnly(year, 4, 27);
        return birthday.DayOfWeek == DayOfWeek.Sunday ? birthday.AddDays(-1) : birthday;
    }

    /// <summary>Easter Sunday of the Gregorian calendar, by the method of Gauss with Lichtenberg's correction.</summary>
    private static DateOnly Easter(int year)
    {
        var century = year / 100;
        var moon = 15 + (((3 * century) + 3) / 4) - (((8 * century) + 13) / 25);
        var sun = 2 - (((3 * century) + 3) / 4);
        var cycle = year % 19;
        var seed = ((19 * cycle) + moon) % 30;
        var correction = (seed + (cycle / 11)) / 29;
        var fullMoon = 21 + seed - correction;
        var sunday = 7 - ((year + (year / 4) + sun) % 7);
        var distance = 7 - ((fullMoon - sunday) % 7);
        return new DateOnly(year, 3, 1).AddDays(fullMoon + distance - 1);
    }
}
