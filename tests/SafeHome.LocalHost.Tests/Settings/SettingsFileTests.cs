using System.Text.Json.Nodes;
using SafeHome.LocalHost.Settings;
using SafeHome.LocalHost.Tests.Support;

namespace SafeHome.LocalHost.Tests.Settings;

public sealed class SettingsFileTests : IDisposable
{
    private static readonly string[] Keys = ["SafeHome__SealingKeys__0__Key", "SafeHome__HashKey"];

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Every_key_is_fresh_and_has_32_bytes()
    {
        var keys = new[] { "one.json", "two.json" }
            .Select(Make)
            .SelectMany(file => Keys.Select(key => file["Values"]![key]!.GetValue<string>()))
            .ToList();

        keys.Distinct(StringComparer.Ordinal).Count().ShouldBe(4);
        keys.ShouldAllBe(key => Convert.FromBase64String(key).Length == 32);
    }

    [Fact]
    public void All_else_is_as_in_the_sample()
    {
        var made = Make("made.json");
        var sample = JsonNode.Parse(File.ReadAllText(Sample))!;

        foreach (var key in Keys) made["Values"]![key] = SettingsFile.KeyPlaceholder;

        JsonNode.DeepEquals(made, sample).ShouldBeTrue();
    }

    [Fact]
    public void A_file_that_is_there_is_never_overwritten()
    {
        var path = _folder.Write("local.settings.json", "mine");

        SettingsFile.CreateIfMissing(path, Sample).ShouldBeFalse();

        File.ReadAllText(path).ShouldBe("mine");
    }

    [Fact]
    public void Only_the_owner_may_read_it()
    {
        Make("made.json");

        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(Path.Combine(_folder.Path, "made.json")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.GetFiles(_folder.Path).ShouldHaveSingleItem();
    }

    [Fact]
    public void Without_a_sample_there_is_one_clear_sentence()
    {
        var path = Path.Combine(_folder.Path, "local.settings.json");

        Should.Throw<HostException>(() => SettingsFile.CreateIfMissing(path, path + ".sample")).Message.ShouldContain("cannot be made from");
    }

    public void Dispose() => _folder.Dispose();

    private static string Sample => Workplace.OfThisBuild().SettingsSample;

    private JsonNode Make(string name)
    {
        var path = Path.Combine(_folder.Path, name);
        SettingsFile.CreateIfMissing(path, Sample).ShouldBeTrue();
        return JsonNode.Parse(File.ReadAllText(path))!;
    }
}
