using SafeHome.Core.Cases;
using SafeHome.Core.Triage;
using SafeHome.Pipeline.Cases;

namespace SafeHome.Pipeline.Triage;

/// <summary>Reads one list over several regions, in order of work.</summary>
public sealed class ReadWorklist(Worklist worklist)
{
    // What the table service gives in one answer.
    private const int LargestAnswer = 1000;

    /// <summary>The first cases of a list, most urgent first, then by due date.</summary>
    /// <param name="viewer">Who looks: what they may not see is not there.</param>
    /// <param name="list">What the cases wait for.</param>
    /// <param name="isAskedFor">Which cases are asked for; null for all. Those that are not cost time too.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Cancels between two storage operations.</param>
    public async Task<IReadOnlyList<WorklistEntry>> FirstAsync(
        Viewer viewer, Phase list, Func<WorklistEntry, bool>? isAskedFor, int most, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var pageSize = isAskedFor is null ? Math.Min(most, LargestAnswer) : LargestAnswer;
        var found = await Task.WhenAll(viewer.Regions.Select(region =>
            worklist.ReadAsync(region, list, pageSize, cancellation).Where(entry => viewer.Sees(entry) && (isAskedFor?.Invoke(entry) ?? true)).Take(most).ToListAsync(cancellation).AsTask()));
        return
        [
            // As the list itself is kept: what waits for its proposal stands with the regular ones.
            .. found.SelectMany(entries => entries)
                .OrderBy(entry => entry.Urgency ?? Urgency.Regular).ThenBy(entry => entry.Due).ThenBy(entry => entry.CaseId, StringComparer.Ordinal)
                .Take(most),
        ];
    }
}
