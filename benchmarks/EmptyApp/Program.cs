// The least that ASP.NET Core can be: what the start of the function app is compared with.
var builder = WebApplication.CreateSlimBuilder(args);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenLocalhost(builder.Configuration.GetValue("FUNCTIONS_CUSTOMHANDLER_PORT", 0)));
var app = builder.Build();
app.MapGet("/health/live", () => Results.Ok(new { status = "live" }));
app.Run();
