using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace SafeHome.Workbench.SignIn;

/// <summary>Sees to it that nothing typed is lost when a session ends.</summary>
internal static class KeptForms
{
    /// <summary>What was kept for this request; null where nothing was.</summary>
    public static KeptForm? Kept(this HttpContext context) => context.Items[typeof(KeptForm)] as KeptForm;

    /// <summary>Keeps what was sent without a session, for the page on which one signs in.</summary>
    public static async Task KeepAsync(HttpContext context)
    {
        if (IsFromOurPages(context.Request)) context.Items[typeof(KeptForm)] = await KeptForm.OfAsync(context.Request);
    }

    /// <summary>Answers the two addresses to which forms are sent that are not carried out: both show a page.</summary>
    public static IApplicationBuilder UseKeptForms(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var request = context.Request;
        if (HttpMethods.IsPost(request.Method) && (request.Path == Paths.Keep || request.Path == Paths.Resume) && request.HasFormContentType && IsFromOurPages(request))
        {
            var isTyped = request.Path == Paths.Keep;
            var form = await request.ReadFormAsync(context.RequestAborted);
            context.Items[typeof(KeptForm)] = isTyped ? await KeptForm.OfAsync(request, request.Query["terug"]) : KeptForm.Read(form[KeptForm.FieldName]);
            request.Method = HttpMethods.Get;
            if (isTyped) request.Path = Paths.SignIn;
        }

        await next(context);
    });

    // What another site has a browser send is not what anybody typed here: that would be offered to whoever signs in. No page can set this header.
    private static bool IsFromOurPages(HttpRequest request) => request.Headers["Sec-Fetch-Site"] == "same-origin";
}
