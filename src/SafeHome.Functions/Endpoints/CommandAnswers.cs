using SafeHome.Core.Cases;
using SafeHome.Core.Reports;
using SafeHome.Functions.Http;
using SafeHome.Pipeline.Cases;

namespace SafeHome.Functions.Endpoints;

/// <summary>The answers to commands that were not carried out.</summary>
internal static class CommandAnswers
{
    public static IResult Of(CommandOutcome outcome) => outcome switch
    {
        { Kind: CommandOutcomeKind.NotFound } => Problems.NotFound(),
        { Kind: CommandOutcomeKind.Stale } => Problems.Result(
            StatusCodes.Status412PreconditionFailed, "De casus is gewijzigd", "Een ander heeft de casus in de tussentijd gewijzigd. Lees de casus opnieuw."),
        { Refusal: { Kind: RefusalKind.Conflict } refusal } => Problems.Result(StatusCodes.Status409Conflict, "Kan nu niet", refusal.Reason),
        { Refusal: { } refusal } => Problems.Invalid([new InvalidParam(refusal.Field ?? "", refusal.Code, refusal.Reason)]),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}
