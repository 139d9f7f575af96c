using Microsoft.AspNetCore.Http;
using SafeHome.Workbench.SignIn;
using SafeHome.Workbench.Words;

namespace SafeHome.Workbench.Worklist;

/// <summary>What an open worklist asks for now and then: how much there is to do, for a line that a screen reader reads.</summary>
internal static class WorklistNews
{
    public static async Task<IResult> ReadAsync(HttpContext context, WorklistCounts counts)
    {
        var now = await counts.OfAsync(Staff.Of(context.User).Viewer);
        return Results.Text($"{now.Assessment} {now.Acute} {(now.Latest == default ? "-" : Dates.Iso(now.Latest))}");
    }
}
