using System.Diagnostics;
using SafeHome.LocalHost.Azurite;

namespace SafeHome.LocalHost.Tests.Azurite;

public class AzuriteInstallationTests
{
    [Fact]
    public void Without_Node_the_message_says_where_to_get_it()
    {
        var start = new ProcessStartInfo("node-that-is-not-there");
        var error = Should.Throw<AzuriteFailedException>(() => AzuriteInstallation.Start(start, "Node"));
        error.Message.ShouldBe("Node was not found: the storage emulator needs Node.js 20 or later, from https://nodejs.org.");
    }

    [Fact]
    public async Task When_npm_cannot_install_the_message_says_where_to_look()
    {
        var folder = Directory.CreateTempSubdirectory("no-package-");
        try
        {
            var error = await Should.ThrowAsync<AzuriteFailedException>(
                () => AzuriteInstallation.EnsureAsync(folder.FullName, progress: null, CancellationToken.None));
            error.Message.ShouldBe($"npm ci failed with exit code 1 in {folder.FullName}: run it there to see why.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
