using SafeHome.Core.Persons;

namespace SafeHome.Core.Reports;

/// <summary>How a reporter states that a child is not born yet: with the values that CBS prescribes for it, or with a name.</summary>
internal static class Unborn
{
    /// <summary>The number that stands for an unborn child (informatieprotocol 2015, bijlage 3.8).</summary>
    public const string Bsn = "999999999";

    /// <summary>Whether the birth date is the one that stands for an unborn child, with or without hyphens.</summary>
    public static bool IsStated(string? birthDate) => birthDate is "9999-99-99" or "99999999";

    /// <summary>Whether the given name says so, as in "Ongeboren", "ongeboren kind" and "Ongeb.".</summary>
    public static bool IsNamed(PersonName name) =>
        name.GivenNames?.TrimStart().StartsWith("ongeb", StringComparison.OrdinalIgnoreCase) ?? false;
}
