using SafeHome.Core.Cases;
using SafeHome.Pipeline.Cases;
using SafeHome.Storage;

namespace SafeHome.Pipeline.Routing;

/// <summary>Finds the case of a transfer. Its id names the case in which it was decided on; its report may have gone to another since.</summary>
public sealed class FindTransfer(CaseStore cases)
{
    private const int MostMoves = 20;

    /// <summary>The case in which the transfer is now; null where there is no such transfer.</summary>
    /// <exception cref="ConflictException">Its report is on its way to another case: that takes a moment.</exception>
    public async Task<Case?> CaseOfAsync(ReferralId id, CancellationToken cancellation = default)
    {
        var caseId = id.CaseId;
        for (var moves = 0; moves < MostMoves; moves++)
        {
            if (await cases.LoadAsync(caseId, cancellation) is not { Case: var @case }) return null;
            if (@case.Referral(id) is not null) return @case;
            if (@case.MovedReferrals.LastOrDefault(moved => moved.Id == id) is { } moved) caseId = moved.To;
            else if (@case.JoinedInto is { } into) caseId = into;
            else if (moves == 0) return null;
            else break;
        }

        throw new ConflictException("follow a transfer to another case");
    }
}
