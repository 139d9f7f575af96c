namespace SafeHome.Functions.SignIn;

/// <summary>Notes the use of a key by every request that it let in.</summary>
public static class KeyUseOfRequest
{
    /// <summary>Notes the key of a request; comes after authorization, so that what was refused is not noted.</summary>
    public static IApplicationBuilder UseKeyUse(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Items[typeof(ClientKey)] is ClientKey key) context.RequestServices.GetRequiredService<KeyUse>().Note(context.Client(), key);
        return next(context);
    });
}
