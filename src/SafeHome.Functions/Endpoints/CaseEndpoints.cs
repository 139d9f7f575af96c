using SafeHome.Core.Reports;
using SafeHome.Functions.Http;
using SafeHome.Functions.SignIn;
using SafeHome.Pipeline;
using SafeHome.Pipeline.Cases;

namespace SafeHome.Functions.Endpoints;

/// <summary>Reading a case, and deciding on its reports.</summary>
public static class CaseEndpoints
{
    /// <summary>Maps <c>/v1/casussen/{id}</c> and what is under it.</summary>
    public static void MapCases(this IEndpointRouteBuilder app)
    {
        var cases = app.MapGroup("/v1/casussen").RequireAuthorization(Roles.Triage).WithTags("Casussen");
        cases.MapGet("", WorklistEndpoint.ReadAsync).WithName("leesWerkvoorraad").Produces<Page<WorklistItem>>();
        cases.MapGet("{id}", ReadAsync).WithName("leesCasus").Produces<CaseView>();
        cases.MapPost("{id}/besluiten", DecideAsync).WithName("neemBesluit")
            .Accepts<DecisionBody>("application/json").Produces<DecisionView>(StatusCodes.Status201Created);
        cases.MapLinks();
        cases.MapHandler();
        cases.MapProgress();
    }

    private static async Task<IResult> ReadAsync(
        string id, HttpContext context, SafeHomePipeline pipeline, PipelineSettings settings, TimeProvider time, CancellationToken cancellation)
    {
        if (await CaseAccess.VisibleAsync(id, context, pipeline, cancellation) is not { } @case) return Problems.NotFound();
        var links = await pipeline.PossibleLinks.OfAsync(@case, cancellation);
        // Of a case that the client may not see, it is shown that it is alike, not who is in it.
        var alike = links.Where(link => CaseAccess.IsVisible(link.Other, context))
            .SelectMany(link => link.Link.Persons.Select(pair => pair.OtherReport).Append(link.Link.ReportId));
        var reports = new Dictionary<string, Report>(StringComparer.Ordinal);
        foreach (var report in @case.Reports.Select(report => report.Id).Concat(alike).Distinct(StringComparer.Ordinal))
        {
            if ((await pipeline.Reports.LoadAsync(report, cancellation))?.TryOpen() is { } contents) reports.Add(report, contents);
        }

        var events = await pipeline.Cases.EventsAsync(id, cancellation);
        var related = await pipeline.RelatedCases.OfAsync(@case, cancellation);
        var receivers = await ReceiverView.ForAsync(@case, pipeline, settings, time, cancellation);
        var messages = await pipeline.OfferMessages.OfAsync(@case, cancellation);
        context.Response.Headers.ETag = CaseAccess.ETagOf(@case);
        return Results.Ok(CaseView.Of(@case, reports, events, links, related, receivers, messages, settings, time.GetUtcNow()));
    }

    private static async Task<IResult> DecideAsync(
        string id, HttpContext context, SafeHomePipeline pipeline, CancellationToken cancellation)
    {
        if (await CaseAccess.VisibleAsync(id, context, pipeline, cancellation) is null) return Problems.NotFound();
        if (!CaseAccess.TryReadSeen(context, out var seen)) return CaseAccess.SeenMissing();
        var (body, problem) = await JsonBody.ReadAsync<DecisionBody>(context.Request, cancellation);
        if (problem is not null) return problem;
        var (command, faults) = body!.ToCommand();
        if (command is null) return Problems.Invalid(faults);

        var outcome = await pipeline.Decide.RunAsync(id, seen, command, context.Client().Name, cancellation);
        if (outcome.Kind is not CommandOutcomeKind.Done) return CommandAnswers.Of(outcome);
        context.Response.Headers.ETag = CaseAccess.ETagOf(outcome.Case!);
        return Results.Created((string?)null, DecisionView.Of(outcome.Case!.Report(command.ReportId)!.Decision!));
    }
}
