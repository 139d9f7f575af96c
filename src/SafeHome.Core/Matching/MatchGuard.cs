namespace SafeHome.Core.Matching;

/// <summary>What a person must look at, however much the rest weighs.</summary>
public enum MatchGuard
{
    /// <summary>Two BSNs that both pass the eleven test, and differ.</summary>
    OtherBsn,

    /// <summary>Other given names, without a BSN that says they are one: twins look like that.</summary>
    OtherGivenNames,

    /// <summary>No birth date that agrees and no BSN: a father and a son of one name look like that.</summary>
    NoBirthDate,

    /// <summary>Of BSN, names and birth date no two agree: a BSN that was mixed up, or an address that two persons share.</summary>
    TooLittle,
}

/// <summary>Holds back what must never be linked without a person.</summary>
internal static class MatchGuards
{
    private const int FewestThatAgree = 2;

    /// <summary>The guard that holds a pair back; null for none.</summary>
    public static MatchGuard? Of(ComparisonVector levels)
    {
        if (levels[PersonField.Bsn] is ComparisonLevel.Different) return MatchGuard.OtherBsn;
        if (levels[PersonField.GivenNames] is ComparisonLevel.Different && levels[PersonField.Bsn] is not ComparisonLevel.Exact)
            return MatchGuard.OtherGivenNames;
        if (Agrees(levels[PersonField.BirthDate]) == 0 && levels[PersonField.Bsn] is not ComparisonLevel.Exact) return MatchGuard.NoBirthDate;
        var agree = Agrees(levels[PersonField.Bsn]) + Agrees(levels[PersonField.GivenNames]) + Agrees(levels[PersonField.Surname]) +
            Agrees(levels[PersonField.BirthDate]);
        return agree < FewestThatAgree ? MatchGuard.TooLittle : null;
    }

    private static int Agrees(ComparisonLevel level) => level is ComparisonLevel.Missing or ComparisonLevel.Different ? 0 : 1;
}
