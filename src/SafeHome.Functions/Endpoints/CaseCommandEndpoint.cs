using SafeHome.Core.Cases;
using SafeHome.Core.Reports;
using SafeHome.Functions.Http;
using SafeHome.Functions.SignIn;
using SafeHome.Pipeline;
using SafeHome.Pipeline.Cases;

namespace SafeHome.Functions.Endpoints;

/// <summary>Carries out a command on a case that the client saw: the way that every endpoint with one command goes.</summary>
internal static class CaseCommandEndpoint
{
    /// <summary>Answers 201 with the case's new tag; or what is wrong, in the order in which it is looked at: not there, not seen, not readable, not valid, refused.</summary>
    /// <param name="id">The case.</param>
    /// <param name="context">The request.</param>
    /// <param name="pipeline">Where cases are found.</param>
    /// <param name="toCommand">The command of a body; or every fault of it.</param>
    /// <param name="runAsync">Carries the command out, on the version that was seen and by the name that is given.</param>
    /// <param name="toAnswer">What is answered, of the body and the case after the command.</param>
    /// <param name="cancellation">Cancels before the commit.</param>
    public static async Task<IResult> CarryOutAsync<TBody, TCommand, TAnswer>(
        string id,
        HttpContext context,
        SafeHomePipeline pipeline,
        Func<TBody, (TCommand? Command, IReadOnlyList<InvalidParam> Faults)> toCommand,
        Func<int, TCommand, string, Task<CommandOutcome>> runAsync,
        Func<TBody, Case, TAnswer> toAnswer,
        CancellationToken cancellation)
        where TBody : class
        where TCommand : class
    {
        var (seen, body, problem) = await ReadAsync<TBody>(id, context, pipeline, cancellation);
        if (problem is not null) return problem;
        var (command, faults) = toCommand(body!);
        if (command is null) return Problems.Invalid(faults);

        var outcome = await runAsync(seen, command, context.Client().Name);
        if (outcome.Kind is not CommandOutcomeKind.Done) return CommandAnswers.Of(outcome);
        context.Response.Headers.ETag = CaseAccess.ETagOf(outcome.Case!);
        return Results.Created((string?)null, toAnswer(body!, outcome.Case!));
    }

    /// <summary>Reads which version of a case the client saw, and the body; or why not: the case is not there for this client, was not seen, or the body cannot be read.</summary>
    public static async Task<(int Seen, TBody? Body, IResult? Problem)> ReadAsync<TBody>(
        string id, HttpContext context, SafeHomePipeline pipeline, CancellationToken cancellation)
        where TBody : class
    {
        if (await CaseAccess.VisibleAsync(id, context, pipeline, cancellation) is null) return (0, null, Problems.NotFound());
        if (!CaseAccess.TryReadSeen(context, out var seen)) return (0, null, CaseAccess.SeenMissing());
        var (body, problem) = await JsonBody.ReadAsync<TBody>(context.Request, cancellation);
        return (seen, body, problem);
    }
}
