namespace SafeHome.Workbench.SignIn;

/// <summary>What staff may do; one member of staff can have several. The first three are the roles of the interface.</summary>
public static class StaffRoles
{
    /// <summary>Reads the worklist and cases of their own regions, and decides.</summary>
    public const string Triage = "triage";

    /// <summary>Reads lead times.</summary>
    public const string Monitor = "monitor";

    /// <summary>Sees and restarts parked work; sees no contents of cases.</summary>
    public const string Operator = "beheer";

    /// <summary>Sees who looked at a case, and not the case (functionaris gegevensbescherming).</summary>
    public const string PrivacyOfficer = "privacy";

    /// <summary>Every role.</summary>
    public static IReadOnlyList<string> All { get; } = [Triage, Monitor, Operator, PrivacyOfficer];
}
