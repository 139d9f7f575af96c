using SafeHome.Core.Persons;

namespace SafeHome.Pipeline.Audit;

/// <summary>A look at a case by a person, or at many at once.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who looked.</param>
/// <param name="Kind">What was looked at.</param>
/// <param name="Reason">Why; there for what takes a reason. Of a delivery, what it was.</param>
public sealed record Look(DateTimeOffset At, string By, LookKind Kind, string? Reason = null) : PersonalData;

/// <summary>What was looked at.</summary>
public enum LookKind
{
    /// <summary>The case was opened.</summary>
    Case,

    /// <summary>The case was opened to be printed or kept.</summary>
    Print,

    /// <summary>The identity of a shielded reporter was shown; this takes a reason.</summary>
    Reporter,

    /// <summary>Not of a case: a half-year of a region was delivered for CBS, with the BSNs of everybody in it.</summary>
    CbsDelivery,
}
