using SafeHome.Core.Cases;
using SafeHome.Functions.Http;
using SafeHome.Functions.SignIn;
using SafeHome.Pipeline;

namespace SafeHome.Functions.Endpoints;

/// <summary>What an organisation reads that is informed: about whom, and who takes the lead. Who reported, and what, is for the one who leads.</summary>
internal static class NoticeReading
{
    public static async Task<IResult> ReadAsync(NoticeId id, HttpContext context, SafeHomePipeline pipeline, CancellationToken cancellation)
    {
        if ((await pipeline.Reports.StatusAsync(id.ReportId, cancellation))?.Case is not { } caseId) return Problems.NotFound();
        if (await pipeline.Cases.LoadAsync(caseId, cancellation) is not { Case: var @case }) return Problems.NotFound();
        return @case.Notice(id.ReportId, id.Number) is { Given: not null } notice && context.Client().AnswersFor(notice.Receiver) && notice.StandsIn(@case)
            ? Results.Ok(TransferView.Of(@case, notice))
            : Problems.NotFound();
    }
}
