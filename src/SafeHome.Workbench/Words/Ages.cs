using SafeHome.Core.Persons;

namespace SafeHome.Workbench.Words;

/// <summary>How old a person is, in words.</summary>
internal static class Ages
{
    /// <summary>Such as "9 jaar", "37 of 38 jaar", "nog niet geboren"; null where the birth date is not known.</summary>
    public static string? Of(Person person, DateOnly today)
    {
        if (person.Flags.Contains(PersonFlag.Unborn)) return "nog niet geboren";
        if (person.BirthDate is not { } born) return null;
        var (youngest, oldest) = (AgeOn(today, born.Latest), AgeOn(today, born.Earliest));
        if (youngest != oldest) return $"{youngest} of {oldest} jaar";
        return oldest == 0 ? $"{MonthsOn(today, born.Earliest)} maanden" : $"{oldest} jaar";
    }

    private static int AgeOn(DateOnly day, DateOnly born) => Math.Max(0, day.Year - born.Year - (day < born.AddYears(day.Year - born.Year) ? 1 : 0));

    private static int MonthsOn(DateOnly day, DateOnly born) =>
        Math.Max(0, ((day.Year - born.Year) * 12) + day.Month - born.Month - (day.Day < born.Day ? 1 : 0));
}
