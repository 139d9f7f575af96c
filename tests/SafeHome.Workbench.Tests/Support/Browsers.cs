using Microsoft.Playwright;

namespace SafeHome.Workbench.Tests.Support;

/// <summary>One browser for all tests; each test has a session of its own in it.</summary>
public sealed class Browsers : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The browser.</summary>
    public IBrowser Browser => _browser ?? throw new InvalidOperationException("No browser was started.");

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.StartAsync(_playwright);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}

/// <summary>Tests in this collection share the browser, and take turns.</summary>
[CollectionDefinition(nameof(InABrowser))]
public sealed class InABrowser : ICollectionFixture<Browsers>;
