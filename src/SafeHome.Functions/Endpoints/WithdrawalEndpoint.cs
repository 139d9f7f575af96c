using SafeHome.Functions.Http;
using SafeHome.Functions.SignIn;
using SafeHome.Pipeline;
using SafeHome.Pipeline.Cases;
using SafeHome.Core.Cases;

namespace SafeHome.Functions.Endpoints;

/// <summary>Taking back a transfer that was not answered yet: for triage, in its own regions.</summary>
public static class WithdrawalEndpoint
{
    /// <summary>Maps <c>/v1/overdrachten/{id}/intrekking</c>.</summary>
    public static void MapWithdrawals(this IEndpointRouteBuilder app) =>
        app.MapPost("/v1/overdrachten/{id}/intrekking", WithdrawAsync).WithName("trekOverdrachtIn").RequireAuthorization(Roles.Triage).WithTags("Overdrachten")
            .Accepts<WithdrawalBody>("application/json").Produces<CaseTransferView>(StatusCodes.Status201Created);

    private static async Task<IResult> WithdrawAsync(string id, HttpContext context, SafeHomePipeline pipeline, CancellationToken cancellation)
    {
        if (await OwnAsync(id, context, pipeline, cancellation) is not { } transfer) return Problems.NotFound();
        var (body, problem) = await JsonBody.ReadAsync<WithdrawalBody>(context.Request, cancellation);
        if (problem is not null) return problem;
        if (Explanation.IsTooLong(body!.Reason)) return Problems.Invalid([Explanation.TooLong("/reden")]);

        var outcome = await pipeline.Withdraw.RunAsync(transfer, body.Reason, context.Client().Name, cancellation);
        if (outcome.Kind is not CommandOutcomeKind.Done) return CommandAnswers.Of(outcome);
        var messages = await pipeline.OfferMessages.OfAsync(outcome.Case!, cancellation);
        return Results.Created((string?)null, CaseTransferView.Of(outcome.Case!.Referral(transfer)!, messages.GetValueOrDefault(transfer.ToString())));
    }

    /// <summary>The transfer, where its case is one of the client's regions: another region's does not exist for this client.</summary>
    private static async Task<ReferralId?> OwnAsync(string id, HttpContext context, SafeHomePipeline pipeline, CancellationToken cancellation) =>
        ReferralId.TryRead(id, out var transfer) && await pipeline.FindTransfer.CaseOfAsync(transfer, cancellation) is { } @case &&
        CaseAccess.IsVisible(@case, context)
            ? transfer
            : null;
}
