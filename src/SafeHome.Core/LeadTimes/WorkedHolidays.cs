namespace SafeHome.Core.LeadTimes;

/// <summary>
/// Days off by law on which an organisation works all the same. They are working days for the norms of the field, which the organisation
/// sets itself with others; a term set by law is counted by the law, wherever it runs.
/// </summary>
[Flags]
public enum WorkedHolidays
{
    /// <summary>The organisation works on none of them.</summary>
    None = 0,

    /// <summary>Good Friday (Algemene termijnenwet, art. 3 lid 2).</summary>
    GoodFriday = 1,

    /// <summary>5 May (art. 3 lid 1).</summary>
    LiberationDay = 2,

    /// <summary>The days that the Crown equates with holidays (art. 3 lid 3).</summary>
    EquatedDays = 4,
}
