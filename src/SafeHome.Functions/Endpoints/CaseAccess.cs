using System.Globalization;
using SafeHome.Core.Cases;
using SafeHome.Functions.Http;
using SafeHome.Functions.SignIn;
using SafeHome.Pipeline;
using SafeHome.Pipeline.Cases;

namespace SafeHome.Functions.Endpoints;

/// <summary>Which cases a client sees, and which version of one it saw.</summary>
internal static class CaseAccess
{
    /// <summary>The case, where the client may see it: what it may not see does not exist for this client.</summary>
    public static async Task<Case?> VisibleAsync(string id, HttpContext context, SafeHomePipeline pipeline, CancellationToken cancellation) =>
        await pipeline.Cases.LoadAsync(id, cancellation) is { Case: var @case } && IsVisible(@case, context) ? @case : null;

    /// <summary>Whether the case is of one of the client's regions, and not kept from this client.</summary>
    public static bool IsVisible(Case @case, HttpContext context) => context.Viewer().Sees(@case);

    /// <summary>The client as one who looks at cases.</summary>
    public static Viewer Viewer(this HttpContext context) => new(context.Client().Name, context.Client().Regions);

    /// <summary>The tag of the case as it stands.</summary>
    public static string ETagOf(Case @case) => $"\"{@case.Version}\"";

    /// <summary>Reads from <c>If-Match</c> which version the client saw. What is not a version of this app's is one that no case has.</summary>
    public static bool TryReadSeen(HttpContext context, out int version)
    {
        version = -1;
        if (context.Request.Headers.IfMatch is not [{ Length: > 0 } seen]) return false;
        if (int.TryParse(seen.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var read)) version = read;
        return true;
    }

    /// <summary>The answer where <c>If-Match</c> is missing.</summary>
    public static IResult SeenMissing() => Problems.Result(
        StatusCodes.Status428PreconditionRequired, "If-Match ontbreekt", "Stuur de ETag van de casus die u gelezen hebt mee in If-Match.");
}
