using Microsoft.AspNetCore.Http;
using SafeHome.Core.LeadTimes;
using SafeHome.Pipeline;
using SafeHome.Pipeline.LeadTimes.Files;
using SafeHome.Workbench.SignIn;

namespace SafeHome.Workbench.LeadTimes;

/// <summary>The lead times of the page as a file.</summary>
internal static class LeadTimesFile
{
    public static async Task<IResult> ReadAsync(
        HttpContext context, SafeHomePipeline pipeline, PipelineSettings settings, TimeProvider time, string? periode = null, string? gemeente = null)
    {
        var shown = new StaffLeadTimes(Staff.Of(context.User), pipeline, settings, DutchTime.DayOf(time.GetUtcNow()));
        var (statement, _) = await shown.ReadAsync(periode, gemeente, context.RequestAborted);
        return Results.Bytes(LeadTimesCsv.Write(statement), $"{LeadTimesCsv.ContentType}; charset=utf-8", $"doorlooptijden-{statement.Period}.csv");
    }
}
