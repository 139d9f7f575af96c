namespace SafeHome.Core.LeadTimes;

/// <summary>The terms that the law sets to the work of Veilig Thuis.</summary>
public static class LegalTerms
{
    /// <summary>An investigation starts within five days of receipt (Uitvoeringsbesluit Wmo 2015, art. 4.1.7 lid 1). Days, not working days.</summary>
    public static StatutoryTerm StartOfInvestigation { get; } = StatutoryTerm.Days(5);

    /// <summary>What it leads to is judged within ten weeks of the decision to investigate (Uitvoeringsbesluit Wmo 2015, art. 4.1.7 lid 2).</summary>
    public static StatutoryTerm EndOfInvestigation { get; } = StatutoryTerm.Weeks(10);

    /// <summary>A person is informed within four weeks of the recording of data about him or her (Wmo 2015, art. 5.3.1 lid 1).</summary>
    public static StatutoryTerm InformingThePerson { get; } = StatutoryTerm.Weeks(4);

    /// <summary>By how much that is extended at most, each time (Wmo 2015, art. 5.3.1 lid 2).</summary>
    public static StatutoryTerm InformingThePersonExtended { get; } = StatutoryTerm.Weeks(2);

    /// <summary>Data are destroyed within three months of the request of the person (Wmo 2015, art. 5.3.5).</summary>
    public static StatutoryTerm Destruction { get; } = StatutoryTerm.Months(3);

    /// <summary>Data are kept for twenty years from their last change (Wmo 2015, art. 5.3.4 lid 2).</summary>
    public static StatutoryTerm Retention { get; } = StatutoryTerm.Years(20);
}
