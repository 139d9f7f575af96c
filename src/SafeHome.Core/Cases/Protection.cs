using SafeHome.Core.Persons;

namespace SafeHome.Core.Cases;

/// <summary>Who alone may see a case (afgeschermde casus): one of a colleague, or of somebody whom staff know.</summary>
/// <param name="Staff">The members of staff, by the names under which the case's history knows them.</param>
public sealed record Protection(IReadOnlyList<string> Staff) : PersonalData
{
    /// <summary>Whether a member of staff is one of them. Names are compared as they are typed, but for capitals.</summary>
    public bool Names(string staff) => Staff.Contains(staff, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether two cases may be seen by the same people.</summary>
    internal static bool IsAlike(Protection? one, Protection? other) =>
        one is null || other is null ? one == other : one.Staff.All(other.Names) && other.Staff.All(one.Names);
}
