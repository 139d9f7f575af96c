namespace SafeHome.LocalHost.Azurite;

/// <summary>Finds the folder of the project: the one whose package.json names the emulator.</summary>
public static class ProjectFolder
{
    private const string Solution = "SafeHomeFunctions.sln";

    /// <summary>The nearest such folder above the program, or else above the current folder.</summary>
    /// <exception cref="AzuriteFailedException">There is none.</exception>
    public static string Find() =>
        Above(AppContext.BaseDirectory)
        ?? Above(Directory.GetCurrentDirectory())
        ?? throw new AzuriteFailedException($"No folder with {Solution} or a package.json that names Azurite was found above here: run this inside the project.");

    private static string? Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (IsProject(at.FullName)) return at.FullName;
        }

        return null;
    }

    private static bool IsProject(string folder)
    {
        var package = Path.Combine(folder, "package.json");
        return File.Exists(package)
            && (File.Exists(Path.Combine(folder, Solution)) || File.ReadAllText(package).Contains("\"azurite\"", StringComparison.Ordinal));
    }
}
