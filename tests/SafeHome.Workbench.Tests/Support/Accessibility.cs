using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SafeHome.Workbench.Tests.Support;

/// <summary>Looks at a page as axe does, by every rule of WCAG 2.2 level AA.</summary>
internal static class Accessibility
{
    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    /// <summary>Fails where axe finds anything, and where the page must be scrolled sideways.</summary>
    public static async Task ShouldBeAccessibleAsync(this IPage page)
    {
        var result = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations], RunOnly = new RunOnlyOptions { Type = "tag", Values = [.. Rules] } });
        result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html} ({string.Join("; ", node.Any.Select(check => check.Message))})"))
            .ShouldBeEmpty(page.Url);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, $"{page.Url} scrolls sideways");
    }
}
