using System.Globalization;
using SafeHome.Core.Cases;
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
    }

    private static async Task<IResult> ReadAsync(
        string id, HttpContext context, SafeHomePipeline pipeline, PipelineSettings settings, TimeProvider time, CancellationToken cancellation)
    {
        if (await VisibleAsync(id, context, pipeline, cancellation) is not { } @case) return Problems.NotFound();
        var reports = new Dictionary<string, Report>(StringComparer.Ordinal);
        foreach (var report in @case.Reports)
        {
            if ((await pipeline.Reports.LoadAsync(report.Id, cancellation))?.TryOpen() is { } contents) reports.Add(report.Id, contents);
        }

        var events = await pipeline.Cases.EventsAsync(id, cancellation);
        var receivers = await ReceiverView.ForAsync(@case, pipeline, settings, time, cancellation);
        context.Response.Headers.ETag = ETagOf(@case);
        return Results.Ok(CaseView.Of(@case, reports, events, receivers, settings.Calendar));
    }

    private static async Task<IResult> DecideAsync(
        string id, HttpContext context, SafeHomePipeline pipeline, CancellationToken cancellation)
    {
        if (await VisibleAsync(id, context, pipeline, cancellation) is null) return Problems.NotFound();
        if (context.Request.Headers.IfMatch is not [{ Length: > 0 } seen])
        {
            return Problems.Result(
                StatusCodes.Status428PreconditionRequired, "If-Match ontbreekt", "Stuur de ETag van de casus die u gelezen hebt mee in If-Match.");
        }

        var (body, problem) = await JsonBody.ReadAsync<DecisionBody>(context.Request, cancellation);
        if (problem is not null) return problem;
        var (command, faults) = body!.ToCommand();
        if (command is null) return Problems.Invalid(faults);

        var outcome = await pipeline.Decide.RunAsync(id, VersionOf(seen), command, context.Client().Name, cancellation);
        if (outcome.Kind is not CommandOutcomeKind.Done) return CommandAnswers.Of(outcome);
        context.Response.Headers.ETag = ETagOf(outcome.Case!);
        return Results.Created((string?)null, DecisionView.Of(outcome.Case!.Report(command.ReportId)!.Decision!));
    }

    /// <summary>The case, where it is one of the client's regions: another region's case does not exist for this client.</summary>
    private static async Task<Case?> VisibleAsync(string id, HttpContext context, SafeHomePipeline pipeline, CancellationToken cancellation) =>
        await pipeline.Cases.LoadAsync(id, cancellation) is { Case: var @case } && context.Client().Regions.Contains(@case.Region) ? @case : null;

    private static string ETagOf(Case @case) => $"\"{@case.Version}\"";

    // What is not a version of this app's is one that no case has.
    private static int VersionOf(string etag) => int.TryParse(etag.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : -1;
}
