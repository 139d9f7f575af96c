namespace SafeHome.Core.Matching;

/// <summary>Why two records are taken to be one person, surest first.</summary>
public enum MatchRule
{
    /// <summary>The same BSN.</summary>
    SameBsn,

    /// <summary>The same surname, complete birth date and sex.</summary>
    SameSurnameBirthDateAndSex,

    /// <summary>The same surname, first initial, postcode and house number.</summary>
    SameSurnameInitialAndAddress,
}

/// <summary>Tells whether two records are one person.</summary>
public static class SamePerson
{
    /// <summary>The first rule that holds; null where none does. Two different BSNs are two persons, however alike the rest.</summary>
    public static MatchRule? Compare(PersonRecord a, PersonRecord b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (a.Bsn is not null && b.Bsn is not null) return a.Bsn == b.Bsn ? MatchRule.SameBsn : null;
        if (Same(BlockingKeys.BirthKey(a), BlockingKeys.BirthKey(b))) return MatchRule.SameSurnameBirthDateAndSex;
        if (a.Initial is not null && a.Initial == b.Initial && Same(BlockingKeys.AddressKey(a), BlockingKeys.AddressKey(b)))
            return MatchRule.SameSurnameInitialAndAddress;
        return null;
    }

    private static bool Same(string? a, string? b) => a is not null && a == b;
}
