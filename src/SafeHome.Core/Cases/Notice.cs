using SafeHome.Core.Persons;

namespace SafeHome.Core.Cases;

/// <summary>A notice (kennisgeving) to an organisation that another takes the lead. It asks for no answer and has no term.</summary>
/// <param name="ReportId">The report whose decision it belongs to.</param>
/// <param name="Number">Counts the notices of that report, from 1.</param>
/// <param name="Receiver">Who is informed.</param>
/// <param name="Lead">Who takes the lead.</param>
/// <param name="Decided">When that was decided.</param>
/// <param name="Given">When the notice was put before its receiver; null before that.</param>
public sealed record Notice(string ReportId, int Number, string Receiver, string Lead, DateTimeOffset Decided, DateTimeOffset? Given = null) : PersonalData
{
    /// <summary>By which its receiver knows it.</summary>
    public NoticeId Id => new(ReportId, Number);

    /// <summary>When the receiver's own system took the message about it; null where it did not, or has no such system.</summary>
    public DateTimeOffset? Announced { get; init; }

    /// <summary>Whether the decision that it belongs to still stands. Where it does not, there is no ground left to read about the household.</summary>
    public bool StandsIn(Case @case) => @case.Report(ReportId)?.Decision is { } decision && decision.At == Decided;
}
