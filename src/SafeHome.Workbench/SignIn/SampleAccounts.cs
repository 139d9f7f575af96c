namespace SafeHome.Workbench.SignIn;

/// <summary>Accounts without a password, for the environment Development only: one for each kind of work.</summary>
internal static class SampleAccounts
{
    /// <summary>The accounts, with the regions that the installation serves.</summary>
    public static IReadOnlyList<Staff> For(IReadOnlySet<string> regions) =>
    [
        Account("Anouk Voorbeeld", regions, StaffRoles.Triage),
        Account("Bilal Voorbeeld", regions, StaffRoles.Triage),
        Account("Chris Voorbeeld", regions, StaffRoles.Monitor),
        Account("Dewi Voorbeeld", regions, StaffRoles.Operator),
        Account("Eva Voorbeeld", regions, StaffRoles.PrivacyOfficer),
    ];

    private static Staff Account(string name, IReadOnlySet<string> regions, params string[] roles) =>
        new(name, roles.ToHashSet(StringComparer.Ordinal), regions);
}
