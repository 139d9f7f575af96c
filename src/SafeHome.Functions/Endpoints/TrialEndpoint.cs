using SafeHome.Core.LeadTimes;
using SafeHome.Functions.Http;
using SafeHome.Functions.SignIn;
using SafeHome.Pipeline;

namespace SafeHome.Functions.Endpoints;

/// <summary>Tries rules of triage on stated facts, or on the reports of a month, without doing anything.</summary>
public static class TrialEndpoint
{
    private const string Path = "/v1/triage/proef";

    /// <summary>Maps <c>/v1/triage/proef</c>.</summary>
    public static void MapTrial(this IEndpointRouteBuilder app) =>
        app.MapPost(Path, TryAsync).RequireAuthorization(Roles.Triage).WithTags("Triage").WithName("probeerRegels")
            .Accepts<TrialInput>("application/json").Produces<TrialView>();

    private static async Task<IResult> TryAsync(
        HttpContext context, SafeHomePipeline pipeline, PipelineSettings settings, TimeProvider time, CancellationToken cancellation, string pagina = "1")
    {
        if (!Paging.TryRead(pagina, out var page)) return Paging.Invalid();
        var (bytes, problem) = await JsonBody.ReadBytesAsync(context.Request, cancellation);
        if (problem is not null) return problem;
        var (body, problems) = TrialBody.Read(bytes);
        if (body is null) return Problems.Invalid(problems);

        var proposer = settings.ProposerWith(body.Rules ?? settings.TriageRules, body.Routing ?? settings.Routing);
        if (body.Facts is { } facts) return Results.Ok(TrialView.Of(proposer.Propose(facts, DutchTime.DayOf(time.GetUtcNow()))));
        var replay = await pipeline.TryRules.ReplayAsync(proposer, body.Month!.First, context.Viewer(), page, cancellation);
        return Results.Ok(TrialView.Of(proposer.Version, ReplayView.Of(body.Month.Name, replay, page, Path)));
    }
}

/// <summary>The mark of the body in the description of the interface, which says its form by itself.</summary>
internal sealed record TrialInput;
