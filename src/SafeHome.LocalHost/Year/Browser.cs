using System.ComponentModel;
using System.Diagnostics;

namespace SafeHome.LocalHost.Year;

/// <summary>Shows a page in whatever this machine shows pages with.</summary>
internal static class Browser
{
    /// <summary>Opens it; where the machine has nothing to show pages with, its path has been written and is all there is.</summary>
    public static void Open(string page)
    {
        try
        {
            Process.Start(new ProcessStartInfo(page) { UseShellExecute = true })?.Dispose();
        }
        catch (Win32Exception)
        {
            // No browser, as on a server.
        }
    }
}
