using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes.Clocks;

namespace SafeHome.Core.LeadTimes.Reporting;

/// <summary>The figures of some of the reports.</summary>
/// <param name="Received">How many were received.</param>
/// <param name="FollowUps">How many of those were follow-up reports, by every phase in which they can come.</param>
/// <param name="Terms">How each term was kept that began for any of them.</param>
/// <param name="Transfers">What became of their transfers.</param>
/// <param name="MdaPlusPlus">How many were meant for MDA++.</param>
public sealed record SliceFigures(
    int Received,
    IReadOnlyDictionary<FollowUp, int> FollowUps,
    IReadOnlyDictionary<Term, ClockFigures> Terms,
    TransferFigures Transfers,
    MdaPlusPlusFigures MdaPlusPlus)
{
    /// <summary>How many came besides, turned out to be no reports to this Veilig Thuis, and were passed on; of whole places only.</summary>
    public int PassedOn { get; init; }
}

/// <summary>A term by what it runs for and who set it: the assessment of a report has two, side by side.</summary>
/// <param name="Clock">What it runs for.</param>
/// <param name="Kind">Who set it.</param>
public readonly record struct Term(ClockTerm Clock, ClockKind Kind)
{
    private static readonly int Kinds = Enum.GetValues<ClockKind>().Length;

    /// <summary>How many terms there can be.</summary>
    internal static int Count { get; } = Enum.GetValues<ClockTerm>().Length * Kinds;

    /// <summary>All terms, in the order in which they are stated.</summary>
    internal static IReadOnlyList<Term> All { get; } = [.. Enumerable.Range(0, Count).Select(At)];

    /// <summary>Which of them this is, from 0.</summary>
    internal int Index => ((int)Clock * Kinds) + (int)Kind;

    /// <summary>The term with an index.</summary>
    internal static Term At(int index) => new((ClockTerm)(index / Kinds), (ClockKind)(index % Kinds));

    /// <summary>
    /// The share that the field aims to end in time, out of one: nine in ten assessments, eight in ten investigations (Landelijk Netwerk
    /// Veilig Thuis, 2019). Null where it has set none.
    /// </summary>
    public decimal? AimedShare => Clock switch
    {
        ClockTerm.Assessment => 0.9m,
        ClockTerm.Investigation => 0.8m,
        _ => null,
    };
}

/// <summary>What became of the transfers of some of the reports; the rest of those offered wait for an answer.</summary>
/// <param name="Offered">How many were offered.</param>
/// <param name="Accepted">How many of those were accepted.</param>
/// <param name="Refused">How many were refused.</param>
/// <param name="Withdrawn">How many Veilig Thuis took back; whether they would have been answered in time is not counted.</param>
/// <param name="Lapsed">How many came back because the receiver did not answer.</param>
/// <param name="MedianHours">From offer to acceptance, as in <see cref="ClockFigures.MedianHours"/>; null where none was accepted.</param>
/// <param name="Percentile90Hours">The same for nine in ten.</param>
public sealed record TransferFigures(
    int Offered, int Accepted, int Refused, int Withdrawn, int Lapsed, int? MedianHours, int? Percentile90Hours)
{
    /// <summary>How many wait for an answer.</summary>
    public int Waiting => Offered - Accepted - Refused - Withdrawn - Lapsed;
}

/// <summary>What came of the way to MDA++ for some of the reports.</summary>
/// <param name="Proposed">For how many reports the rules proposed it.</param>
/// <param name="Offered">How many transfers were offered to it, as proposed or not.</param>
/// <param name="Accepted">How many of those were accepted.</param>
/// <param name="Waiting">How many of those wait for an answer.</param>
public sealed record MdaPlusPlusFigures(int Proposed, int Offered, int Accepted, int Waiting);
