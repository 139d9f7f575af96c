namespace SafeHome.Benchmarks.Population.Errors;

/// <summary>
/// How often what is written differs from what is so, per person and of those to whom it applies, at scale 1. Estimates: no study of
/// Dutch reports is known. Order and size follow what record linkage finds elsewhere (Christen, Data Matching, 2012, ch. 3).
/// </summary>
internal static class ErrorRates
{
    // Given names: instead of all of them as registered.
    public const double CalledName = 0.35;
    public const double FirstNameOnly = 0.25;
    public const double Initials = 0.08;
    public const double NoGivenName = 0.03;
    public const double GivenNameMistyped = 0.03;
    public const double GivenNameMisheard = 0.03;

    // Surname.
    public const double PartnersName = 0.2;
    public const double PartnersNameFirst = 0.25;
    public const double PartnersNameLast = 0.05;
    public const double HalfOfDoubleName = 0.15;
    public const double SurnameMistyped = 0.04;
    public const double SurnameMisheard = 0.04;
    public const double NoDiacritics = 0.6;
    public const double PrefixDropped = 0.05;
    public const double PrefixWithSurname = 0.08;
    public const double PrefixBehindSurname = 0.02;
    public const double PrefixAbbreviated = 0.03;
    public const double NamesSwapped = 0.008;
    public const double NoSurname = 0.004;

    // Birth date.
    public const double NoBirthDate = 0.05;
    public const double YearOnly = 0.015;
    public const double NoDay = 0.01;
    public const double DayAndMonthSwapped = 0.012;
    public const double BirthDateMistyped = 0.015;
    public const double YearGuessed = 0.008;

    // Sex.
    public const double NoSex = 0.05;
    public const double OtherSex = 0.005;

    // BSN, where the report has BSNs at all.
    public const double BsnMistyped = 0.01;
    public const double BsnOfAnother = 0.006;

    // Address.
    public const double NoAddress = 0.04;
    public const double OldAddress = 0.3;
    public const double NoPostcode = 0.08;
    public const double PostcodeMistyped = 0.015;
    public const double PostcodeWithSpace = 0.3;
    public const double NoHouseNumber = 0.01;
    public const double HouseNumberMistyped = 0.012;
    public const double NoAddition = 0.25;
    public const double AdditionInOtherField = 0.2;
    public const double StreetMistyped = 0.03;
    public const double StreetAbbreviated = 0.08;
    public const double NoStreet = 0.03;
    public const double PlaceMistyped = 0.01;

    // Telephone.
    public const double NoPhone = 0.4;
    public const double PhoneOfAnother = 0.1;
    public const double PhoneWrittenOtherwise = 0.6;
    public const double PhoneMistyped = 0.015;
}
