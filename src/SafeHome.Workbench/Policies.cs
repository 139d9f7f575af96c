using SafeHome.Workbench.SignIn;

namespace SafeHome.Workbench;

/// <summary>Who may see a page.</summary>
internal static class Policies
{
    /// <summary>All who are signed in.</summary>
    public const string AnyStaff = "werkbank";

    /// <summary>Triage staff.</summary>
    public const string Triage = $"{AnyStaff}-{StaffRoles.Triage}";

    /// <summary>Who reads lead times, and who sees the cases that these are counted from.</summary>
    public const string Figures = $"{AnyStaff}-cijfers";

    /// <summary>Who looks after parked work.</summary>
    public const string Operator = $"{AnyStaff}-{StaffRoles.Operator}";

    /// <summary>Who watches over the looking.</summary>
    public const string PrivacyOfficer = $"{AnyStaff}-{StaffRoles.PrivacyOfficer}";

    /// <summary>The policy of a role.</summary>
    public static string Of(string role) => $"{AnyStaff}-{role}";
}
