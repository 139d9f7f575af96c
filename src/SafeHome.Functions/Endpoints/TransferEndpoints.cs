using SafeHome.Core.Cases;
using SafeHome.Core.Reports;
using SafeHome.Functions.Http;
using SafeHome.Functions.SignIn;
using SafeHome.Pipeline;
using SafeHome.Pipeline.Cases;

namespace SafeHome.Functions.Endpoints;

/// <summary>What a receiver sees and answers: only the transfers that were offered to it.</summary>
public static class TransferEndpoints
{
    private static readonly string[] Statuses = ["aangeboden", "aanvaard", "geweigerd", "ingetrokken", "verlopen", Terms.Informed];

    /// <summary>The statuses that a receiver can ask for.</summary>
    public static IReadOnlyCollection<string> StatusNames => Statuses;

    /// <summary>Maps <c>/v1/overdrachten</c>.</summary>
    public static void MapTransfers(this IEndpointRouteBuilder app)
    {
        var transfers = app.MapGroup("/v1/overdrachten").RequireAuthorization(Roles.Receiver).WithTags("Overdrachten");
        transfers.MapGet("", ListAsync).WithName("leesOverdrachten").Produces<Page<TransferItem>>();
        transfers.MapGet("{id}", ReadAsync).WithName("leesOverdracht").Produces<TransferView>();
        transfers.MapPost("{id}/reacties", AnswerAsync).WithName("beantwoordOverdracht")
            .Accepts<AnswerBody>("application/json").Produces<TransferItem>(StatusCodes.Status201Created);
    }

    private static async Task<IResult> ListAsync(
        HttpContext context, SafeHomePipeline pipeline, PipelineSettings settings, CancellationToken cancellation, string? status = null, string pagina = "1")
    {
        if (status is not null && !Statuses.Contains(status))
            return Problems.Invalid([new InvalidParam("status", "code", $"Kies een van: {string.Join(", ", Statuses)}.")]);
        if (!Paging.TryRead(pagina, out var page)) return Paging.Invalid();

        var client = context.Client();
        var transfers = new List<TransferItem>();
        foreach (var receiver in settings.Receivers.All.Where(receiver => client.AnswersFor(receiver.Id)))
        {
            await foreach (var transfer in pipeline.Transfers.ReadAsync(receiver.Id, cancellation))
            {
                if (status is null || TransferItem.StatusOf(transfer) == status) transfers.Add(TransferItem.Of(transfer));
            }
        }

        var path = status is null ? "/v1/overdrachten" : $"/v1/overdrachten?status={status}";
        return Results.Ok(Paging.Cut(transfers.OrderBy(transfer => transfer.Offered).ThenBy(transfer => transfer.Id, StringComparer.Ordinal), page, path));
    }

    private static async Task<IResult> ReadAsync(string id, HttpContext context, SafeHomePipeline pipeline, CancellationToken cancellation)
    {
        if (NoticeId.TryRead(id, out var notice)) return await NoticeReading.ReadAsync(notice, context, pipeline, cancellation);
        if (await OwnAsync(id, context, pipeline, cancellation) is not var (@case, referral)) return Problems.NotFound();
        // Whoever it does not stand with any more has no task in this household, and so no ground to read about it (Wmo 2015, art. 5.3.3).
        if (referral.CameBack) return Problems.NotFound();
        var report = await pipeline.Reports.LoadAsync(referral.ReportId, cancellation);
        return Results.Ok(TransferView.Of(@case, referral, report?.TryOpen()));
    }

    private static async Task<IResult> AnswerAsync(string id, HttpContext context, SafeHomePipeline pipeline, CancellationToken cancellation)
    {
        if (await OwnAsync(id, context, pipeline, cancellation) is not var (@case, referral)) return Problems.NotFound();
        var (body, problem) = await JsonBody.ReadAsync<AnswerBody>(context.Request, cancellation);
        if (problem is not null) return problem;
        if (body!.Faults() is { Count: > 0 } faults) return Problems.Invalid(faults);

        var outcome = await pipeline.Answer.RunAsync(
            referral.Id, body.Answer is "aanvaard", body.Reason, context.Client().Name, cancellation);
        return outcome.Kind is CommandOutcomeKind.Done
            ? Results.Created((string?)null, TransferItem.Of(outcome.Case!, outcome.Case!.Referral(referral.Id)!))
            : CommandAnswers.Of(outcome);
    }

    /// <summary>The transfer, where it was offered to a receiver for which the client answers: another's does not exist for this client.</summary>
    private static async Task<(Case Case, Referral Referral)?> OwnAsync(
        string id, HttpContext context, SafeHomePipeline pipeline, CancellationToken cancellation)
    {
        if (!ReferralId.TryRead(id, out var referralId)) return null;
        if (await pipeline.FindTransfer.CaseOfAsync(referralId, cancellation) is not { } @case) return null;
        return @case.Referral(referralId) is { Offered: not null } referral && context.Client().AnswersFor(referral.Receiver)
            ? (@case, referral)
            : null;
    }
}
