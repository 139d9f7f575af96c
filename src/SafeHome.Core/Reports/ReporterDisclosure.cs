namespace SafeHome.Core.Reports;

/// <summary>Whether it may be told who reported (Uitvoeringsbesluit Wmo 2015, art. 4.1.8 lid 3).</summary>
public static class ReporterDisclosure
{
    /// <summary>
    /// A professional is named unless there is a ground for shielding (onder a); anyone else is shielded unless they consented
    /// (onder b). Nothing said is no consent.
    /// </summary>
    public static bool IsShielded(Reporter reporter) => CodeLists.IsProfessional(reporter.Capacity)
        ? reporter.ShieldingGround is not null || reporter.MayBeDisclosed is false
        : reporter.MayBeDisclosed is not true;
}
