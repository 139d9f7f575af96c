using SafeHome.Functions;
using SafeHome.Functions.Configuration;

try
{
    await using var app = App.Build(args);
    await app.RunAsync();
    return 0;
}
catch (BadSettingException e)
{
    // One sentence that says what to mend; a stack trace would hide it.
    await Console.Error.WriteLineAsync(e.Message);
    return 78;
}
