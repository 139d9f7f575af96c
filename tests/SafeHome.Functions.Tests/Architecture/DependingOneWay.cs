using System.Reflection;
using System.Xml.Linq;

namespace SafeHome.Functions.Tests.Architecture;

/// <summary>Functions shows the pages of Workbench; Functions, Workbench and LocalHost know the pipeline; the pipeline knows core and storage; those two know nobody.</summary>
public class DependingOneWay
{
    private static readonly string Source = Path.Combine(Repository(), "src");

    [Theory]
    [InlineData("Core")]
    [InlineData("Storage")]
    [InlineData("Pipeline", "Core", "Storage")]
    [InlineData("Workbench", "Pipeline", "Core")]
    [InlineData("Functions", "Workbench", "Pipeline", "Core", "Storage")]
    public void A_room_uses_only_the_rooms_it_may(string room, params string[] allowed)
    {
        var used = References(room).Where(name => name.StartsWith("SafeHome.", StringComparison.Ordinal));

        used.ShouldBeSubsetOf(allowed.Select(name => $"SafeHome.{name}"), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("Core", "Azure", "Microsoft.AspNetCore", "Microsoft.Extensions", "System.Net.Http")]
    [InlineData("Storage", "Microsoft.AspNetCore")]
    [InlineData("Pipeline", "Azure", "Microsoft.AspNetCore")]
    public void A_room_knows_no_product_that_is_not_its_business(string room, params string[] products)
    {
        foreach (var reference in References(room)) products.ShouldAllBe(product => !reference.StartsWith(product, StringComparison.Ordinal), reference);
    }

    [Theory]
    [InlineData("Core")]
    [InlineData("Storage")]
    [InlineData("Pipeline", "Core", "Storage")]
    [InlineData("Workbench", "Pipeline")]
    [InlineData("Functions", "Workbench", "Pipeline")]
    [InlineData("LocalHost", "Pipeline", "Functions")]
    public void A_project_file_names_only_the_projects_it_may(string room, params string[] allowed)
    {
        var named = Project(room).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));

        named.ShouldBeSubsetOf(allowed.Select(name => $"SafeHome.{name}"), StringComparer.Ordinal);
    }

    [Fact]
    public void The_local_host_builds_the_app_but_knows_nothing_of_its_code()
    {
        var reference = Project("LocalHost").Descendants("ProjectReference")
            .Single(reference => reference.Attribute("Include")!.Value.Contains("SafeHome.Functions", StringComparison.Ordinal));

        reference.Attribute("ReferenceOutputAssembly")!.Value.ShouldBe("false");
        References("LocalHost").Contains("SafeHome.Functions", StringComparer.Ordinal).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Core")]
    [InlineData("Storage")]
    [InlineData("Pipeline")]
    public void What_must_be_repeatable_is_kept_from_clocks_and_drawn_ids(string room)
    {
        Project(room).Descendants("Import").Select(import => import.Attribute("Project")!.Value).ShouldBe(["../../build/Repeatable.props"]);
        var banned = File.ReadAllText(Path.Combine(Repository(), "build", "BannedSymbols.txt"));
        foreach (var symbol in (string[])["P:System.DateTime.UtcNow", "P:System.TimeProvider.System", "M:System.Guid.NewGuid", "T:System.Random"])
            banned.ShouldContain(symbol);
    }

    private static IReadOnlyList<string> References(string room) =>
        [.. Assembly.Load($"SafeHome.{room}").GetReferencedAssemblies().Select(reference => reference.Name!)];

    private static XDocument Project(string room) => XDocument.Load(Path.Combine(Source, $"SafeHome.{room}", $"SafeHome.{room}.csproj"));

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SafeHomeFunctions.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
