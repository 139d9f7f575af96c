using SafeHome.Core.Cases;
using SafeHome.Core.Reports;
using SafeHome.Functions.Http;
using SafeHome.Pipeline.Cases;

namespace SafeHome.Functions.Endpoints;

/// <summary>The answers to commands that were not carried out.</summary>
internal static class CommandAnswers
{
    // Whoever has missed more than this reads the case.
    private const int MostChanges = 100;

    public static IResult Of(CommandOutcome outcome) => outcome switch
    {
        { Kind: CommandOutcomeKind.NotFound } => Problems.NotFound(),
        { Kind: CommandOutcomeKind.Stale } => Problems.Changed([.. outcome.Since.SelectMany(Changes).TakeLast(MostChanges)]),
        { Refusal: { Kind: RefusalKind.Conflict } refusal } => Problems.Result(StatusCodes.Status409Conflict, "Kan nu niet", refusal.Reason),
        { Refusal: { } refusal } => Problems.Invalid([new InvalidParam(refusal.Field ?? "", refusal.Code, refusal.Reason)]),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    private static IEnumerable<CaseChange> Changes(CaseEvent happened) =>
        HistoryView.All(happened).Select(line => new CaseChange(line.At, line.By, line.Happened));
}
