using SafeHome.Core.Reports.Stuf;
using SafeHome.Functions.Http;
using SafeHome.Functions.SignIn;
using SafeHome.Pipeline;
using SafeHome.Pipeline.Intake;

namespace SafeHome.Functions.Endpoints;

/// <summary>Sending reports as StUF messages, as CORV brings them from the police and from Halt.</summary>
public static class StufEndpoints
{
    /// <summary>Maps <c>/v1/stuf/vt-meldingen</c>.</summary>
    public static void MapStuf(this IEndpointRouteBuilder app) =>
        app.MapPost("/v1/stuf/vt-meldingen", SendAsync).RequireAuthorization(Roles.Reporter).WithTags("Meldingen").WithName("stuurVtMelding")
            .Accepts<string>(XmlBody.ContentTypes[0], [.. XmlBody.ContentTypes.Skip(1)])
            .Produces<string>(StatusCodes.Status200OK, XmlBody.ContentTypes[0]);

    private static async Task<IResult> SendAsync(HttpContext context, SafeHomePipeline pipeline, TimeProvider time, CancellationToken cancellation)
    {
        var (bytes, problem) = await XmlBody.ReadBytesAsync(context.Request, cancellation);
        if (problem is not null) return problem;
        var message = StufReport.Read(bytes);
        if (message.Report is not { } report) return Refused(message.Fault!);

        var receipt = await pipeline.Receive.RunAsync(context.Client().Oin, report, bytes, cancellation);
        if (receipt.Kind is ReceiptKind.ReferenceTaken) return Refused(StufFault.ReferenceTaken);
        if (receipt.Kind is ReceiptKind.Repeated) context.Response.Headers["Idempotent-Replayed"] = "true";
        return XmlBody.Answer(context.Request, StatusCodes.Status200OK, StufAnswer.Taken(message, receipt.ReportId, receipt.Received));

        IResult Refused(StufFault fault) => XmlBody.Answer(
            context.Request,
            StatusCodes.Status400BadRequest,
            StufAnswer.Refused(message, fault, pipeline.Receive.AnswerId(bytes.Span), time.GetUtcNow()));
    }
}
