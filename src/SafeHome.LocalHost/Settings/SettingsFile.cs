using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace SafeHome.LocalHost.Settings;

/// <summary>Makes the settings of this machine out of the sample, with keys of its own.</summary>
internal static partial class SettingsFile
{
    /// <summary>What stands in the sample where a key of 32 bytes belongs.</summary>
    public const string KeyPlaceholder = "<32 random bytes in base64, made on the first run>";

    /// <summary>Makes the file, readable by its owner only, unless there is one already; that is never overwritten.</summary>
    /// <returns>Whether it was made now.</returns>
    /// <exception cref="HostException">There is no sample, or the file cannot be written.</exception>
    public static bool CreateIfMissing(string path, string sample)
    {
        if (File.Exists(path)) return false;
        try
        {
            var text = Placeholder().Replace(File.ReadAllText(sample), _ => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
            // Written aside and moved into place, so that a run that is broken off leaves no half file with half the keys.
            var draft = path + ".new";
            WriteForOwnerOnly(draft, text);
            File.Move(draft, path, overwrite: false);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new HostException($"{path} cannot be made from {sample}: {e.Message}", e);
        }
    }

    private static void WriteForOwnerOnly(string path, string text)
    {
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(Encoding.UTF8.GetBytes(text));
    }

    [GeneratedRegex("(?<=\")" + KeyPlaceholder + "(?=\")", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
