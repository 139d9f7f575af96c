using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace SafeHome.Workbench.Tests.Support;

/// <summary>Looks at a page as axe does, by every rule of WCAG 2.2 level AA.</summary>
internal static class Accessibility
{
    private const string Violations =
        """
        async tags => (await axe.run({ runOnly: tags, resultTypes: ['violations'] })).violations.flatMap(violation =>
            violation.nodes.map(node => `${violation.id}: ${node.html} (${node.any.map(check => check.message).join('; ')})`))
        """;

    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>Fails where axe finds anything, and where the page must be scrolled sideways.</summary>
    /// <remarks>The pages have no frames, so axe is run in the page itself: a fifth of the time that its package takes, which collects the frames in a page of its own.</remarks>
    public static async Task ShouldBeAccessibleAsync(this IPage page)
    {
        await page.EvaluateAsync(Axe);
        (await page.EvaluateAsync<string[]>(Violations, Rules)).ShouldBeEmpty(page.Url);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, $"{page.Url} scrolls sideways");
    }
}
