using System.Collections;
using SafeHome.LocalHost.Settings;
using SafeHome.LocalHost.Tests.Support;

namespace SafeHome.LocalHost.Tests.Settings;

public sealed class LocalSettingsTests : IDisposable
{
    private const string Complete = """
        {
          // Comments are allowed, as in Core Tools.
          "IsEncrypted": false,
          "Values": {
            "AzureWebJobsStorage": "UseDevelopmentStorage=true",
            "SafeHome__SealingKeys__0__Id": "local-1", "SafeHome__SealingKeys__0__Key": "k", "SafeHome__HashKey": "h",
            "Other": "file"
          }
        }
        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Settings_come_from_the_file()
    {
        var settings = Read(Complete);

        settings.Storage.ShouldBe("UseDevelopmentStorage=true");
        settings.Values["Other"].ShouldBe("file");
    }

    [Fact]
    public void A_variable_of_the_environment_goes_before_the_file() =>
        Read(Complete, new Hashtable { ["Other"] = "environment", ["Unrelated"] = "x" }).Values
            .ShouldSatisfyAllConditions(
                values => values["Other"].ShouldBe("environment"),
                values => values.ContainsKey("Unrelated").ShouldBeFalse());

    [Fact]
    public void A_setting_that_is_required_may_stand_in_the_environment_only() =>
        Read(Complete.Replace("\"SafeHome__HashKey\": \"h\",", ""), new Hashtable { ["SafeHome__HashKey"] = "e" })
            .Values["SafeHome__HashKey"].ShouldBe("e");

    [Theory]
    [InlineData("\"SafeHome__HashKey\": \"h\",", "")]
    [InlineData("\"h\"", "\"\"")]
    [InlineData("\"h\"", "\"" + SettingsFile.KeyPlaceholder + "\"")]
    public void A_missing_key_is_named(string old, string changed) =>
        Should.Throw<HostException>(() => Read(Complete.Replace(old, changed))).Message.ShouldContain("no value for SafeHome__HashKey");

    [Theory]
    [InlineData("{ \"IsEncrypted\": false,\n  \"Values\": { \"SafeHome__HashKey\": \"secret", "line 2")]
    [InlineData("{ \"Values\": { \"SafeHome__HashKey\": { \"secret\": 1 } } }", "line 1")]
    [InlineData("", "line 1")]
    [InlineData("null", "null")]
    public void An_unreadable_file_is_one_sentence_without_its_values(string text, string where)
    {
        var message = Should.Throw<HostException>(() => Read(text)).Message;

        message.ShouldContain(where);
        message.ShouldNotContain("secret");
        message.ShouldNotContain('\n');
    }

    [Fact]
    public void An_encrypted_file_is_refused() =>
        Should.Throw<HostException>(() => Read(Complete.Replace("false", "true"))).Message.ShouldContain("encrypted");

    [Fact]
    public void A_file_that_is_not_there_is_refused() =>
        Should.Throw<HostException>(() => LocalSettings.Read(Path.Combine(_folder.Path, "none.json"), new Hashtable())).Message.ShouldContain("cannot be opened");

    public void Dispose() => _folder.Dispose();

    private LocalSettings Read(string text, Hashtable? environment = null) =>
        LocalSettings.Read(_folder.Write("local.settings.json", text), environment ?? []);
}
