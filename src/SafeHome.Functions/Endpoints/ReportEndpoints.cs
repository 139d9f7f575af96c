using SafeHome.Core.Cases;
using SafeHome.Core.Reports;
using SafeHome.Functions.Http;
using SafeHome.Functions.SignIn;
using SafeHome.Pipeline;
using SafeHome.Pipeline.Intake;

namespace SafeHome.Functions.Endpoints;

/// <summary>Sending reports, and following one's own.</summary>
public static class ReportEndpoints
{
    /// <summary>Maps <c>/v1/meldingen</c>.</summary>
    public static void MapReports(this IEndpointRouteBuilder app)
    {
        var reports = app.MapGroup("/v1/meldingen").RequireAuthorization(Roles.Reporter).WithTags("Meldingen");
        reports.MapPost("", SendAsync).WithName("stuurMelding")
            .Accepts<object>("application/json").Produces<ReceivedReport>(StatusCodes.Status202Accepted);
        reports.MapGet("{id}", FollowAsync).WithName("volgMelding").Produces<FollowedReport>();
    }

    private static async Task<IResult> SendAsync(HttpContext context, SafeHomePipeline pipeline, CancellationToken cancellation)
    {
        var (bytes, problem) = await JsonBody.ReadBytesAsync(context.Request, cancellation);
        if (problem is not null) return problem;
        var reading = ReportJson.Read(bytes);
        if (reading.Report is not { } report) return Problems.Invalid(reading.Problems);

        var receipt = await pipeline.Receive.RunAsync(context.Client().Oin, report, cancellation: cancellation);
        if (receipt.Kind is ReceiptKind.ReferenceTaken)
        {
            return Problems.Result(
                StatusCodes.Status422UnprocessableEntity,
                "Referentienummer al gebruikt",
                "Onder dit referentienummer is al een andere melding ontvangen. Die staat; deze is niet bewaard. Gebruik een nieuw referentienummer.");
        }

        if (receipt.Kind is ReceiptKind.Repeated) context.Response.Headers["Idempotent-Replayed"] = "true";
        return Results.Accepted(
            $"/v1/meldingen/{receipt.ReportId}",
            new ReceivedReport(receipt.ReportId, report.Reference, Terms.Of(ReportProgress.Received), receipt.Received.UtcDateTime, reading.Remarks));
    }

    private static async Task<IResult> FollowAsync(string id, HttpContext context, SafeHomePipeline pipeline, CancellationToken cancellation)
    {
        if (await pipeline.Reports.LoadAsync(id, cancellation) is not { } stored || stored.Status.Sender != context.Client().Oin.ToString())
            return Problems.NotFound();
        var status = stored.Status;
        var @case = status.Case is null ? null : (await pipeline.Cases.LoadAsync(status.Case, cancellation))?.Case;
        var report = @case?.Report(id);
        // On its way to another case, it is in neither for a moment.
        var progress = report is not null ? ReportProgressOf.In(@case!, report) : status.FirstCase is not null ? ReportProgress.Linked : ReportProgress.Received;
        if (status.IsParked && report?.Proposal is null) progress = ReportProgress.Parked;
        return Results.Ok(new FollowedReport(
            id, stored.TryOpen()?.Reference, Terms.Of(progress), status.Received.UtcDateTime, report?.Feedback.LastOrDefault()));
    }
}
