using SafeHome.Core.Matching;
using SafeHome.Core.Matching.Comparing;
using SafeHome.Core.Persons;
using static SafeHome.Core.Matching.ComparisonLevel;

namespace SafeHome.Core.Tests.Matching;

/// <summary>The levels of two records, found by reading all of both: what a comparison that reads as little as it can must come to.</summary>
internal static class PlainComparison
{
    public static ComparisonVector Of(PersonRecord a, PersonRecord b)
    {
        var (given, surname) = (GivenNames(a.GivenNames, b.GivenNames), Surname(a.Surname, b.Surname));
        if (given is Different && surname is Different && IsNear(a.GivenNames!, b.Surname) && IsNear(a.Surname, b.GivenNames!)) (given, surname) = (Swapped, Swapped);
        return default(ComparisonVector)
            .With(PersonField.Bsn, Bsn(a, b))
            .With(PersonField.GivenNames, given)
            .With(PersonField.Surname, surname)
            .With(PersonField.BirthDate, BirthDate(a.BirthDate, b.BirthDate))
            .With(PersonField.Sex, a.Sex is Sex.Male or Sex.Female && b.Sex is Sex.Male or Sex.Female ? a.Sex == b.Sex ? Exact : Different : Missing)
            .With(PersonField.Address, Address(a, b))
            .With(PersonField.Phone, Phones(a.Phones, b.Phones));
    }

    /// <summary>Optimal string alignment as it is defined, a cell at a time.</summary>
    public static int Distance(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) table[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) table[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                table[i, j] = Math.Min(Math.Min(table[i - 1, j] + 1, table[i, j - 1] + 1), table[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }

        return table[a.Length, b.Length];
    }

    private static ComparisonLevel Bsn(PersonRecord a, PersonRecord b)
    {
        var level = Digits(a.Bsn ?? a.FaultyBsn, b.Bsn ?? b.FaultyBsn);
        return level is OneDigit && a.Bsn is not null && b.Bsn is not null ? Different : level;
    }

    private static ComparisonLevel GivenNames(string? a, string? b)
    {
        if (a is null || b is null) return Missing;
        var (names, others) = (a.Split(' '), b.Split(' '));
        var (first, other) = (names[0], others[0]);
        if (first.Length == 1 || other.Length == 1) return first[0] == other[0] ? Initial : Different;
        if (first == other || AreEqual(a, b)) return Exact;
        if (Nicknames.AreOneName(first, other)) return Nickname;
        if (names[1..].Any(name => name == other || Nicknames.AreOneName(name, other)) || others[1..].Any(name => name == first || Nicknames.AreOneName(name, first)))
            return OtherGivenName;
        var likeness = Likeness(first, other);
        var isShort = Math.Min(first.Length, other.Length) >= 4 && (first.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(first, StringComparison.Ordinal));
        return likeness is Different && (isShort || DutchSound.KeyOf(first) == DutchSound.KeyOf(other)) ? Similar : likeness;
    }

    private static ComparisonLevel Surname(string a, string b)
    {
        if (a is "" || b is "") return Missing;
        var (parts, others) = (a.Split(' '), b.Split(' '));
        if (AreEqual(a, b)) return Exact;
        if (parts.Intersect(others, StringComparer.Ordinal).Any()) return PartOfDouble;
        if (DutchSound.KeyOf(a) == DutchSound.KeyOf(b)) return SoundsAlike;
        var likeness = Likeness(a, b);
        return likeness is Different && parts.Length + others.Length > 2 && parts.Any(part => others.Any(other => IsNear(part, other))) ? Similar : likeness;
    }

    private static ComparisonLevel BirthDate(string? a, string? b)
    {
        if (a is null || b is null) return Missing;
        var ((year, month, day), (otherYear, otherMonth, otherDay)) = ((a[..4], a[4..6], a[6..]), (b[..4], b[4..6], b[6..]));
        if (day == "00" || otherDay == "00")
        {
            if (year != otherYear) return Different;
            return month == "00" || otherMonth == "00" ? Year : month == otherMonth ? YearAndMonth : Different;
        }

        if (Digits(a, b) is var level and not Different) return level;
        if (year == otherYear && month == otherDay && day == otherMonth) return Swapped;
        if (month == otherMonth && day == otherDay) return YearDiffers;
        return a.Zip(b).Count(pair => pair.First != pair.Second) == 2 ? Similar : Different;
    }

    private static ComparisonLevel Address(PersonRecord a, PersonRecord b)
    {
        bool AreKnown(object? one, object? other) => one is not null && other is not null;
        var (hasPlaces, hasPostcodes) = (AreKnown(a.Place, b.Place), AreKnown(a.Postcode, b.Postcode));
        if (!hasPlaces && !hasPostcodes && !AreKnown(a.Street, b.Street)) return Missing;
        var place = hasPlaces && IsNear(a.Place!, b.Place!);
        var street = AreKnown(a.Street, b.Street) && IsNear(a.Street!, b.Street!);
        var postcode = hasPostcodes && a.Postcode == b.Postcode;
        var near = place || (hasPostcodes && a.Postcode![..4] == b.Postcode![..4]);
        var number = a.HouseNumber is not null && a.HouseNumber == b.HouseNumber;
        if (postcode && number) return a.HouseNumberAddition == b.HouseNumberAddition ? Exact : PostcodeAndNumber;
        if (street && number && (near || !hasPlaces)) return StreetAndNumber;
        return postcode || (street && near) ? Street : near ? Place : Different;
    }

    private static ComparisonLevel Phones(string? a, string? b)
    {
        if (a is null || b is null) return Missing;
        var levels = (from one in a.Split(' ') from other in b.Split(' ') select Digits(one, other)).ToList();
        return levels.Contains(Exact) ? Exact : levels.Contains(OneDigit) ? OneDigit : Different;
    }

    private static ComparisonLevel Digits(string? a, string? b) =>
        a is null || b is null ? Missing : Distance(a, b) switch { 0 => Exact, 1 => OneDigit, _ => Different };

    // The same words in some order, or the same letters but for the spaces.
    private static bool AreEqual(string a, string b) =>
        a.Replace(" ", "", StringComparison.Ordinal) == b.Replace(" ", "", StringComparison.Ordinal) || a.Split(' ').ToHashSet(StringComparer.Ordinal).SetEquals(b.Split(' '));

    private static ComparisonLevel Likeness(string a, string b)
    {
        var (most, distance) = (MostThatMayDiffer(a, b), Distance(Cut(a), Cut(b)));
        return most > 0 && distance <= 1 ? OneLetter : most > 1 && distance <= most ? Similar : Different;
    }

    private static bool IsNear(string a, string b) => a == b || (MostThatMayDiffer(a, b) > 0 && Distance(Cut(a), Cut(b)) <= 1);

    private static int MostThatMayDiffer(string a, string b)
    {
        var longer = Math.Max(a.Length, b.Length);
        var most = Math.Max(1, longer * 3 / 10);
        return Math.Min(a.Length, b.Length) < 3 || longer - Math.Min(a.Length, b.Length) > most ? 0 : most;
    }

    private static string Cut(string word) => word.Length > EditDistance.Longest ? word[..EditDistance.Longest] : word;
}
