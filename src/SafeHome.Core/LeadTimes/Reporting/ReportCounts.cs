using SafeHome.Core.Cases;

namespace SafeHome.Core.LeadTimes.Reporting;

/// <summary>What is counted besides clocks: reports, and what became of their transfers. Each count by its place among those of a slice.</summary>
internal static class ReportCounts
{
    /// <summary>Reports that were received.</summary>
    public const int Received = 0;

    /// <summary>Reports that were passed on.</summary>
    public const int PassedOn = 1;

    /// <summary>Reports for which the rules proposed MDA++.</summary>
    public const int MdaProposed = 2;

    private const int FollowUps = 3;

    private static readonly FollowUp[] Phases = Enum.GetValues<FollowUp>();
    private static readonly int Statuses = Enum.GetValues<ReferralStatus>().Length;
    private static readonly int Transfers = FollowUps + Phases.Length;
    private static readonly int MdaTransfers = Transfers + Statuses;

    /// <summary>How many counts there are.</summary>
    public static int Width { get; } = MdaTransfers + Statuses;

    /// <summary>Follow-up reports of a phase.</summary>
    public static int Of(FollowUp phase) => FollowUps + (int)phase;

    /// <summary>Transfers that came to this.</summary>
    public static int Of(ReferralStatus status) => Transfers + (int)status;

    /// <summary>Those to MDA++ among them.</summary>
    public static int OfMda(ReferralStatus status) => MdaTransfers + (int)status;

    /// <summary>The figures of a slice.</summary>
    /// <param name="counts">Its counts.</param>
    /// <param name="terms">How its terms were kept.</param>
    /// <param name="toAcceptance">How long its transfers took from the offer to acceptance.</param>
    public static SliceFigures ToFigures(ReadOnlySpan<int> counts, IReadOnlyDictionary<Term, ClockFigures> terms, in Percentiles toAcceptance)
    {
        var followUps = new Dictionary<FollowUp, int>(Phases.Length);
        foreach (var phase in Phases) followUps.Add(phase, counts[Of(phase)]);
        return new SliceFigures(
            counts[Received],
            followUps,
            terms,
            new TransferFigures(
                Sum(counts.Slice(Transfers, Statuses)),
                counts[Of(ReferralStatus.Accepted)],
                counts[Of(ReferralStatus.Refused)],
                counts[Of(ReferralStatus.Withdrawn)],
                counts[Of(ReferralStatus.Lapsed)],
                toAcceptance.Median,
                toAcceptance.Percentile90),
            new MdaPlusPlusFigures(
                counts[MdaProposed],
                Sum(counts.Slice(MdaTransfers, Statuses)),
                counts[OfMda(ReferralStatus.Accepted)],
                counts[OfMda(ReferralStatus.Offered)]))
        {
            PassedOn = counts[PassedOn],
        };
    }

    private static int Sum(ReadOnlySpan<int> counts)
    {
        var sum = 0;
        foreach (var count in counts) sum += count;
        return sum;
    }
}
