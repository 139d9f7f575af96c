namespace SafeHome.Core.Triage.Words;

/// <summary>
/// A passage of the free text that may point to a signal which the reporter did not tick. It is a suggestion for a person to look at: it
/// asks for attention and decides nothing. The text itself stays in the report.
/// </summary>
/// <param name="Signal">The code of list "signalen".</param>
/// <param name="Field">The field of the report: a JSON pointer (RFC 6901) into the form in which it was sent.</param>
/// <param name="Start">Where the passage begins, in UTF-16 units from 0.</param>
/// <param name="Length">How long it is, in UTF-16 units.</param>
public sealed record SuggestedSignal(string Signal, string Field, int Start, int Length);
