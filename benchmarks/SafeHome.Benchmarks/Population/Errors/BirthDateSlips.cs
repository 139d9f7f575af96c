using System.Globalization;

namespace SafeHome.Benchmarks.Population.Errors;

/// <summary>What becomes of birth dates; what is written can always be a date.</summary>
internal static class BirthDateSlips
{
    public static void Apply(Mention mention, Resident resident, Slips slips)
    {
        if (resident.Born is not { } born) return;
        mention.BirthDate = Written(born, slips);
    }

    private static string Written(DateOnly born, Slips slips)
    {
        if (slips.Happen(ErrorRates.NoBirthDate)) return "";
        if (slips.Happen(ErrorRates.YearOnly)) return $"{born.Year:0000}-00-00";
        if (slips.Happen(ErrorRates.NoDay)) return $"{born.Year:0000}-{born.Month:00}-00";
        if (slips.Happen(ErrorRates.YearGuessed)) return Text(born.AddYears(slips.Draw.Chance(0.5) ? 1 : -1));
        if (born.Day <= 12 && slips.Happen(ErrorRates.DayAndMonthSwapped)) return Text(new DateOnly(born.Year, born.Day, born.Month));
        return slips.Happen(ErrorRates.BirthDateMistyped) ? Mistyped(born, slips.Draw) : Text(born);
    }

    // Nobody keeps a date that does not exist: a form refuses it.
    private static string Mistyped(DateOnly born, Draw draw)
    {
        while (true)
        {
            var typed = Typing.MistypeDigits(Text(born), draw);
            if (DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) &&
                date.Year is > 1900 and <= PopulationWriter.ReportYear)
                return typed;
        }
    }

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
