namespace SafeHome.Core.Triage;

/// <summary>The words of a proposal as rules and interface write them.</summary>
public static class ProposalCodes
{
    /// <summary>The word, such as <c>verhoogd</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such urgency.</exception>
    public static string Code(this Urgency urgency) => urgency switch
    {
        Urgency.Acute => "acuut",
        Urgency.Urgent => "spoed",
        Urgency.Elevated => "verhoogd",
        Urgency.Regular => "regulier",
        _ => throw new ArgumentOutOfRangeException(nameof(urgency)),
    };

    /// <summary>The word, such as <c>structureel</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such appraisal.</exception>
    public static string Code(this SafetyAppraisal safety) => safety switch
    {
        SafetyAppraisal.Acute => "acuut",
        SafetyAppraisal.Structural => "structureel",
        SafetyAppraisal.Both => "beide",
        SafetyAppraisal.None => "geen",
        SafetyAppraisal.Unknown => "onbekend",
        _ => throw new ArgumentOutOfRangeException(nameof(safety)),
    };

    /// <summary>The word, such as <c>onderzoek</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such service.</exception>
    public static string Code(this Service service) => service switch
    {
        Service.Investigation => "onderzoek",
        Service.ConditionsAndFollowUp => "voorwaardenEnVervolg",
        _ => throw new ArgumentOutOfRangeException(nameof(service)),
    };
}
