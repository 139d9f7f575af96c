using SafeHome.Core.LeadTimes;
using SafeHome.Core.LeadTimes.Statements;
using SafeHome.Core.Reports;
using SafeHome.Functions.Http;
using SafeHome.Functions.SignIn;
using SafeHome.Pipeline;
using SafeHome.Pipeline.LeadTimes.Files;

namespace SafeHome.Functions.Endpoints;

/// <summary>The lead times: what may be seen outside, and exactly for those who see the cases.</summary>
public static class LeadTimeEndpoints
{
    /// <summary>Maps <c>/v1/doorlooptijden</c> and what is below it.</summary>
    public static void MapLeadTimes(this IEndpointRouteBuilder app)
    {
        app.MapGet("/v1/doorlooptijden", ReadPublishedAsync).RequireAuthorization(Roles.Monitor).WithTags("Doorlooptijden")
            .WithName("leesDoorlooptijden").Produces<LeadTimesView>();
        app.MapGet("/v1/doorlooptijden/exact", ReadExactAsync).RequireAuthorization(Roles.Triage).WithTags("Doorlooptijden")
            .WithName("leesExacteDoorlooptijden").Produces<LeadTimesView>();
    }

    private static async Task<IResult> ReadPublishedAsync(
        HttpContext context, SafeHomePipeline pipeline, CancellationToken cancellation, string? periode = null, string? gemeente = null)
    {
        if (!ReportPeriod.TryParse(periode, out var period)) return NoPeriod(periode);
        var statement = await pipeline.LeadTimes.PublishedAsync(period, cancellation);
        return Answer(context, statement.Only(place => gemeente is null || place.Municipality == gemeente));
    }

    private static async Task<IResult> ReadExactAsync(
        HttpContext context, SafeHomePipeline pipeline, CancellationToken cancellation, string? periode = null, string? gemeente = null)
    {
        if (!ReportPeriod.TryParse(periode, out var period)) return NoPeriod(periode);
        var regions = context.Client().Regions;
        var statement = await pipeline.LeadTimes.ExactAsync(period, cancellation);
        return Answer(context, statement.Only(place =>
            place.Region is { } region && regions.Contains(region) && (gemeente is null || place.Municipality == gemeente)));
    }

    private static IResult NoPeriod(string? text) => Problems.Invalid([new InvalidParam(
        "periode", text is null ? "required" : "format", "Kies een maand (2026-11), een halfjaar (2026-H2) of een jaar (2026).")]);

    private static IResult Answer(HttpContext context, Statement statement)
    {
        context.Response.Headers.Vary = "Accept";
        return Prefers(context.Request, LeadTimesCsv.ContentType)
            ? Results.Bytes(LeadTimesCsv.Write(statement), $"{LeadTimesCsv.ContentType}; charset=utf-8", $"doorlooptijden-{statement.Period}.csv")
            : Results.Ok(LeadTimesView.Of(statement));
    }

    private static bool Prefers(HttpRequest request, string type) =>
        request.GetTypedHeaders().Accept.OrderByDescending(accepted => accepted.Quality ?? 1).FirstOrDefault()?.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase) is true;
}
