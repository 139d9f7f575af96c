using SafeHome.Core.LeadTimes;
using SafeHome.Core.Reports;
using SafeHome.Functions.Http;
using SafeHome.Functions.SignIn;
using SafeHome.Pipeline;

namespace SafeHome.Functions.Endpoints;

/// <summary>The lead times.</summary>
public static class LeadTimeEndpoints
{
    /// <summary>Maps <c>/v1/doorlooptijden</c>.</summary>
    public static void MapLeadTimes(this IEndpointRouteBuilder app) =>
        app.MapGet("/v1/doorlooptijden", ReadAsync).RequireAuthorization(Roles.Monitor).WithTags("Doorlooptijden")
            .WithName("leesDoorlooptijden").Produces<LeadTimesView>();

    private static async Task<IResult> ReadAsync(
        SafeHomePipeline pipeline, CancellationToken cancellation, string? periode = null, string? gemeente = null)
    {
        if (!ReportPeriod.TryParse(periode, out var period))
        {
            return Problems.Invalid([new InvalidParam(
                "periode", periode is null ? "required" : "format", "Kies een maand (2026-11), een halfjaar (2026-H2) of een jaar (2026).")]);
        }

        return Results.Ok(LeadTimesView.Of(await pipeline.LeadTimes.OfAsync(period, cancellation), gemeente));
    }
}
