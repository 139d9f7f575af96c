using Microsoft.Playwright;

namespace SafeHome.Workbench.Tests.Support;

/// <summary>Looks at how a page lies on the screen, in the way of looking that is set: nothing is measured that a person would not see.</summary>
internal static class Layout
{
    // What is there for screen readers only is clipped away.
    private const string IsSeen =
        """
        const isSeen = element => {
            if (!element.checkVisibility({ visibilityProperty: true })) return false;
            for (let around = element; around; around = around.parentElement) if (getComputedStyle(around).clipPath !== 'none') return false;
            return !element.closest('script, option, .nl-skip-link');
        };
        """;

    private const string TextOnText =
        $$"""
        () => {
            {{IsSeen}}
            const words = [];
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
                const element = walker.currentNode.parentElement;
                if (!walker.currentNode.data.trim() || !isSeen(element)) continue;
                const range = document.createRange();
                range.selectNodeContents(walker.currentNode);
                for (const place of range.getClientRects()) if (place.width > 1 && place.height > 1) words.push({ place, text: walker.currentNode.data.trim().slice(0, 40) });
            }
            const across = (one, other) => Math.min(one.right, other.right) - Math.max(one.left, other.left);
            const down = (one, other) => Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
            return words.flatMap((one, number) => words.slice(number + 1)
                .filter(other => across(one.place, other.place) > 2 && down(one.place, other.place) > 5)
                .map(other => `"${one.text}" lies on "${other.text}"`));
        }
        """;

    private const string CutOff =
        $$"""
        () => {
            {{IsSeen}}
            // What is typed may be longer than its field.
            return [...document.querySelectorAll('body *:not(input)')].filter(isSeen)
                .filter(element => element.scrollWidth > element.clientWidth + 1 && (['hidden', 'clip'].includes(getComputedStyle(element).overflowX) || element.matches('button, select, .nl-data-badge, .wb-urgency'))
                    || element.getBoundingClientRect().right > innerWidth + 1 && !element.closest('.wb-scroll'))
                .map(element => `<${element.tagName.toLowerCase()} class="${element.className}"> ${element.textContent.trim().slice(0, 40)}`);
        }
        """;

    private const string WithoutFocus =
        """
        () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
            .filter(element => element.checkVisibility({ visibilityProperty: true }))
            .filter(element => {
                element.focus();
                const style = getComputedStyle(element);
                return document.activeElement === element && (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2);
            })
            .map(element => element.outerHTML.slice(0, 120))
        """;

    private const string Moving =
        """
        () => [...document.querySelectorAll('*')].flatMap(element => ['', '::before', '::after'].map(part => getComputedStyle(element, part || null))
            .filter(style => style.animationName !== 'none' || style.transitionDuration.split(', ').some(time => parseFloat(time) > 0) || style.scrollBehavior === 'smooth')
            .map(() => element.outerHTML.slice(0, 120))).concat(document.getAnimations().map(() => 'an animation runs'))
        """;

    /// <summary>Fails where text lies on text, where something does not fit its box, and where the page must be scrolled sideways.</summary>
    public static async Task ShouldFitAsync(this IPage page, string mode)
    {
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, $"{page.Url} scrolls sideways, {mode}");
        (await page.EvaluateAsync<string[]>(TextOnText)).ShouldBeEmpty($"{page.Url}, {mode}");
        (await page.EvaluateAsync<string[]>(CutOff)).ShouldBeEmpty($"{page.Url}, {mode}");
    }

    /// <summary>Fails where something gets the keyboard without a line around it.</summary>
    public static async Task ShouldShowFocusAsync(this IPage page, string mode)
    {
        // From here on the browser knows that the keyboard is used.
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string[]>(WithoutFocus)).ShouldBeEmpty($"{page.Url}, {mode}");
    }

    /// <summary>Fails where something moves, or would when it changes.</summary>
    public static async Task ShouldStandStillAsync(this IPage page) => (await page.EvaluateAsync<string[]>(Moving)).ShouldBeEmpty(page.Url);
}
