using Microsoft.Playwright;

namespace SafeHome.Workbench.Tests.Support;

/// <summary>What a worker does on the page of a case.</summary>
internal static class CaseSteps
{
    public static Task OpenCaseAsync(this IPage page, string id) => page.GotoAsync($"/werkbank/casussen/{id}");

    public static ILocator Button(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public static Task DecideAsync(this IPage page) => page.Button("Besluit vastleggen").ClickAsync();

    public static Task ShouldSayAsync(this IPage page, string text) => page.GetByText(text).First.WaitForAsync();
}
