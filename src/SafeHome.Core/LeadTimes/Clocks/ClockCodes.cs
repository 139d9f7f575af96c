namespace SafeHome.Core.LeadTimes.Clocks;

/// <summary>The codes of terms as the interface writes them.</summary>
public static class ClockCodes
{
    /// <summary>The code, such as <c>veiligheidsbeoordeling</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such term.</exception>
    public static string Code(this ClockTerm term) => term switch
    {
        ClockTerm.Assessment => "veiligheidsbeoordeling",
        ClockTerm.StartOfInvestigation => "startOnderzoek",
        ClockTerm.Investigation => "onderzoek",
        ClockTerm.ConditionsAndFollowUp => "voorwaardenEnVervolg",
        ClockTerm.RegionalCustomWork => "regionaalMaatwerk",
        ClockTerm.NewDecision => "nieuwBesluit",
        ClockTerm.Offer => "aanbieden",
        ClockTerm.TransferAnswer => "overdracht",
        ClockTerm.Monitoring => "monitoring",
        ClockTerm.Informing => "informeren",
        ClockTerm.PossibleLink => "mogelijkeKoppeling",
        ClockTerm.Retention => "bewaren",
        _ => throw new ArgumentOutOfRangeException(nameof(term)),
    };

    /// <summary>The code, <c>norm</c> or <c>wettelijk</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public static string Code(this ClockKind kind) => kind switch
    {
        ClockKind.Norm => "norm",
        ClockKind.Statutory => "wettelijk",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The code, such as <c>verlopen</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such step.</exception>
    public static string Code(this EscalationStep step) => step switch
    {
        EscalationStep.DueSoon => "bijnaVerlopen",
        EscalationStep.Overdue => "verlopen",
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };
}
