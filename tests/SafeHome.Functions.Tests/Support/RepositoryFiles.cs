namespace SafeHome.Functions.Tests.Support;

/// <summary>Files of the repository.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = Find();

    public static string Description => Path.Combine(Root, "docs", "api", "openapi.json");

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SafeHomeFunctions.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
