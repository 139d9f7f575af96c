namespace SafeHome.Core.LeadTimes.Reporting;

/// <summary>Some of the reports of a period: those of a place, or of a place and a source, urgency or receiver.</summary>
/// <param name="Place">Where the households live.</param>
/// <param name="By">By what they are told apart.</param>
/// <param name="Value">Which of these; empty for all of the place.</param>
public readonly record struct Slice(Place Place, Breakdown By, string Value)
{
    /// <summary>The value where there is none, such as the urgency of a report before triage.</summary>
    public const string Unknown = "onbekend";

    /// <summary>All reports of a place.</summary>
    public static Slice Of(Place place) => new(place, Breakdown.None, "");
}

/// <summary>By what the reports of a place are told apart.</summary>
public enum Breakdown
{
    /// <summary>By nothing.</summary>
    None,

    /// <summary>bron: the CBS group of the reporter.</summary>
    Source,

    /// <summary>urgentie.</summary>
    Urgency,

    /// <summary>ontvanger: a report counts with each receiver that it was offered to, and of its transfers those to that receiver.</summary>
    Receiver,

    /// <summary>soortOntvanger: the same by what the receivers are.</summary>
    ReceiverKind,
}
