using System.Collections;
using SafeHome.LocalHost.Settings;

namespace SafeHome.LocalHost.Demo;

/// <summary>A place for one demo: the checkout's app, but settings and state of its own, gone afterwards. What normal runs keep is not touched.</summary>
internal sealed class DemoPlace : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("safehome-demo-");

    /// <summary>A place beside the normal one.</summary>
    /// <exception cref="HostException">There is no sample to make settings from.</exception>
    public DemoPlace(Workplace normal)
    {
        Place = normal with
        {
            StateFolder = _folder.FullName,
            SettingsFile = Path.Combine(_folder.FullName, "local.settings.json"),
            // Settings of this machine, such as the name of a storage account, are not for the demo either.
            Variables = new Hashtable(),
        };
        SettingsFile.CreateIfMissing(Place.SettingsFile, Place.SettingsSample);
    }

    /// <summary>The folders to work in.</summary>
    public Workplace Place { get; }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);
}
