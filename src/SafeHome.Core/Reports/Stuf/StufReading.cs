namespace SafeHome.Core.Reports.Stuf;

/// <summary>What came of reading a message.</summary>
/// <param name="Report">The report; null where the message cannot be taken.</param>
/// <param name="Fault">Why it cannot; null where there is a report.</param>
/// <param name="Control">Its stuurgegevens, as far as they could be read.</param>
/// <param name="Envelope">The namespace of the SOAP envelope around it; null where there is none.</param>
public sealed record StufReading(Report? Report, StufFault? Fault, ControlData Control, string? Envelope);
