using SafeHome.Core.Persons;

namespace SafeHome.Pipeline.Audit;

/// <summary>A look at a case by a person.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who looked.</param>
/// <param name="Kind">What was looked at.</param>
/// <param name="Reason">Why; there for what takes a reason.</param>
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
}
