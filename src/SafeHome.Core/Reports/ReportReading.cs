namespace SafeHome.Core.Reports;

/// <summary>What came of reading a report.</summary>
/// <param name="Report">The report; null where there is at least one problem.</param>
/// <param name="Problems">Why it is refused: everything that is wrong, up to a hundred problems.</param>
/// <param name="Remarks">What was accepted although it could not be used as given.</param>
public sealed record ReportReading(Report? Report, IReadOnlyList<InvalidParam> Problems, IReadOnlyList<Remark> Remarks);

/// <summary>A value for which a report, or a command, is refused.</summary>
/// <param name="Name">Where: a JSON pointer (RFC 6901); empty for the whole.</param>
/// <param name="Code">
/// What: json, unknownField, duplicate, required, type, text, length, range, code or dateTime; for commands also unknown or notAllowed;
/// for rules also unreachable or overlap.
/// </param>
/// <param name="Reason">Why, in Dutch, without the value.</param>
public sealed record InvalidParam(string Name, string Code, string Reason);

/// <summary>A value that was kept aside, or an unknown code that was kept.</summary>
/// <param name="Name">Where: a JSON pointer (RFC 6901).</param>
/// <param name="Code">What: bsn, birthDate, postcode, houseNumber, municipality, role or signal.</param>
/// <param name="Reason">Why, in Dutch, without the value.</param>
public sealed record Remark(string Name, string Code, string Reason);
