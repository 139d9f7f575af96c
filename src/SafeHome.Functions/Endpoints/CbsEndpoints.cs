using SafeHome.Core.LeadTimes;
using SafeHome.Core.Reports;
using SafeHome.Functions.Http;
using SafeHome.Functions.SignIn;
using SafeHome.Pipeline;

namespace SafeHome.Functions.Endpoints;

/// <summary>The half-yearly delivery to CBS, for a role of its own: it holds the BSN of everybody.</summary>
public static class CbsEndpoints
{
    /// <summary>Maps <c>/v1/cbs-levering</c> and what is below it.</summary>
    public static void MapCbs(this IEndpointRouteBuilder app)
    {
        var delivery = app.MapGroup("/v1/cbs-levering").RequireAuthorization(Roles.Statistics).WithTags("CBS");
        delivery.MapGet("", FileAsync).WithName("maakCbsLevering").Produces<string>(contentType: "text/plain");
        delivery.MapGet("controle", CheckAsync).WithName("controleerCbsLevering").Produces<CbsCheckView>();
        delivery.MapGet("historie", HistoryAsync).WithName("leesCbsLeveringen").Produces<CbsHistoryView>();
    }

    private static Task<IResult> FileAsync(
        HttpContext context, SafeHomePipeline pipeline, CancellationToken cancellation, string? periode = null, string? regio = null) =>
        OfAsync(context, periode, regio, async (region, period) => Results.Bytes(
            await pipeline.Cbs.FileAsync(region, period, context.Client().Name, cancellation), "text/plain; charset=us-ascii", $"cbs-{region}-{period}.txt"));

    private static Task<IResult> CheckAsync(
        HttpContext context, SafeHomePipeline pipeline, CancellationToken cancellation, string? periode = null, string? regio = null) =>
        OfAsync(context, periode, regio, async (region, period) =>
            Results.Ok(CbsCheckView.Of(region, period, await pipeline.Cbs.CheckAsync(region, period, cancellation))));

    private static Task<IResult> HistoryAsync(
        HttpContext context, SafeHomePipeline pipeline, CancellationToken cancellation, string? periode = null, string? regio = null) =>
        OfAsync(context, periode, regio, async (region, period) =>
            Results.Ok(CbsHistoryView.Of(region, period, await pipeline.Cbs.HistoryAsync(region, period, cancellation))));

    private static async Task<IResult> OfAsync(HttpContext context, string? period, string? region, Func<string, ReportPeriod, Task<IResult>> answer)
    {
        var problems = new List<InvalidParam>();
        if (!ReportPeriod.TryParse(period, out var asked) || asked.MonthCount != 6)
            problems.Add(new InvalidParam("periode", period is null ? "required" : "format", "Het CBS krijgt halfjaren: kies er een, zoals 2026-H1."));
        if (region is null || !context.Client().Regions.Contains(region))
            problems.Add(new InvalidParam("regio", region is null ? "required" : "notAllowed", "Kies een van de eigen regio's, zoals VT20."));
        return problems.Count > 0 ? Problems.Invalid(problems) : await answer(region!, asked!);
    }
}
