using Microsoft.Extensions.DependencyInjection;
using SafeHome.Functions.Configuration;
using SafeHome.Functions.Tests.Support;

namespace SafeHome.Functions.Tests.Configuration;

public class RefusingBadSettings
{
    private const string Secret = "s3cr3t!";

    [Theory]
    [InlineData("AzureWebJobsStorage", null, "AzureWebJobsStorage")]
    [InlineData("AzureWebJobsStorage", Secret, "AzureWebJobsStorage")]
    [InlineData("AzureWebJobsStorage", "AccountName=a;AccountKey=s3cr3t!", "AzureWebJobsStorage")]
    [InlineData("FUNCTIONS_CUSTOMHANDLER_PORT", Secret, "FUNCTIONS_CUSTOMHANDLER_PORT")]
    [InlineData("FUNCTIONS_CUSTOMHANDLER_PORT", "70000", "FUNCTIONS_CUSTOMHANDLER_PORT")]
    [InlineData("SafeHome:Regions", null, "SafeHome__Regions")]
    [InlineData("SafeHome:Regions", Secret, "SafeHome__Regions")]
    [InlineData("SafeHome:DefaultRegion", "VT99", "SafeHome__DefaultRegion")]
    [InlineData("SafeHome:SealingKeys:0:Key", null, "SafeHome__SealingKeys")]
    [InlineData("SafeHome:SealingKeys:0:Key", Secret, "SafeHome__SealingKeys")]
    [InlineData("SafeHome:SealingKeys:0:Id", "S3CR3T", "SafeHome__SealingKeys")]
    [InlineData("SafeHome:HashKey", null, "SafeHome__HashKey")]
    [InlineData("SafeHome:HashKey", "c2hvcnQ=", "SafeHome__HashKey")]
    [InlineData("SafeHome:RequestsPerMinute", Secret, "SafeHome__RequestsPerMinute")]
    [InlineData("SafeHome:RequestsPerMinute", "0", "SafeHome__RequestsPerMinute")]
    [InlineData("SafeHome:RequestsPerMinute", "1000001", "SafeHome__RequestsPerMinute")]
    [InlineData("SafeHome:KnownPersons", Secret, "SafeHome__KnownPersons")]
    [InlineData("SafeHome:KnownPersons", "0", "SafeHome__KnownPersons")]
    [InlineData("SafeHome:KnownPersons", "100000001", "SafeHome__KnownPersons")]
    [InlineData("SafeHome:WorkedHolidays", "GoodFriday," + Secret, "SafeHome__WorkedHolidays")]
    [InlineData("SafeHome:WorkedHolidays", "7", "SafeHome__WorkedHolidays")]
    [InlineData("SafeHome:MonitoringMonths", Secret, "SafeHome__MonitoringMonths")]
    [InlineData("SafeHome:MonitoringMonths", "12,3", "SafeHome__MonitoringMonths")]
    [InlineData("SafeHome:MonitoringMonths", "0", "SafeHome__MonitoringMonths")]
    [InlineData("SafeHome:MonitoringMonths", "99999999999", "SafeHome__MonitoringMonths")]
    [InlineData("SafeHome:Tokens:Issuer", Secret, "SafeHome__Tokens__Audience")]
    [InlineData("SafeHome:Tokens:Audience", Secret, "SafeHome__Tokens__Issuer")]
    [InlineData("SafeHome:Clients:0:Name", "", "SafeHome__Clients__0__Name")]
    [InlineData("SafeHome:Clients:0:Role", Secret, "SafeHome__Clients__0__Role")]
    [InlineData("SafeHome:Clients:0:Oin", Secret, "SafeHome__Clients__0__Oin")]
    [InlineData("SafeHome:Clients:0:KeyHash", Secret, "SafeHome__Clients__0__KeyHash")]
    [InlineData("SafeHome:Clients:0:KeyHash", "zz01e900dea0e233b5cfc471fd69ddadd42d000890c4b412471d4ed10485dbzz", "SafeHome__Clients__0__KeyHash")]
    [InlineData("SafeHome:Clients:0:NextKeyHash", Secret, "SafeHome__Clients__0__NextKeyHash")]
    [InlineData("SafeHome:Clients:0:Sample", Secret, "SafeHome__Clients__0__Sample")]
    [InlineData("SafeHome:Clients:2:Regions", "", "SafeHome__Clients__2__Regions")]
    [InlineData("SafeHome:Clients:4:Receivers", "", "SafeHome__Clients__4__Receivers")]
    public void It_is_named_in_one_sentence_that_does_not_show_it(string setting, string? value, string named)
    {
        var refusal = Should.Throw<BadSettingException>(() => App.Build(TestSettings.With(setting, value)));

        refusal.Message.ShouldContain($" {named} ");
        refusal.Message.ShouldNotContain('\n');
        refusal.Message.TrimEnd('.').ShouldNotContain(". ");
        if (value is { Length: > 5 }) refusal.Message.ShouldNotContain(value);
    }

    [Theory]
    [InlineData("JwksUri", null)]
    [InlineData("JwksUri", "s3cr3t!")]
    [InlineData("JwksUri", "http://issuer.example/s3cr3t!")]
    [InlineData("JwksUri", "file:///s3cr3t!")]
    [InlineData("MetadataAddress", "http://issuer.example/s3cr3t!")]
    public void The_keys_of_an_issuer_are_read_over_TLS_only(string setting, string? address)
    {
        string[] settings = [.. TestSettings.All, "--SafeHome:Tokens:Issuer=i", "--SafeHome:Tokens:Audience=a", $"--SafeHome:Tokens:{setting}={address}"];

        var refusal = Should.Throw<BadSettingException>(() => App.Build(settings));

        refusal.Message.ShouldContain($"SafeHome__Tokens__{setting} ");
        refusal.Message.ShouldNotContain("s3cr3t");
    }

    [Fact]
    public void Sample_keys_are_refused_outside_Development()
    {
        var refusal = Should.Throw<BadSettingException>(() => App.Build(TestSettings.With("SafeHome:Clients:0:Sample", "true")));

        refusal.Message.ShouldContain("SafeHome__Clients__0");
    }

    [Fact]
    public async Task In_Development_sample_keys_are_good()
    {
        await using var app = await RunningApp.StartAsync(
            [.. TestSettings.With("environment", "Development"), "--SafeHome:Clients:0:Sample=true"]);

        (await app.GetAsync("/health/live", null)).ShouldHaveStatus(System.Net.HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_hash_of_a_key_may_be_written_in_capitals()
    {
        var hash = TestSettings.All.Single(setting => setting.StartsWith("--SafeHome:Clients:7:KeyHash=", StringComparison.Ordinal)).Split('=')[1];
        await using var app = await RunningApp.StartAsync(TestSettings.With("SafeHome:Clients:7:KeyHash", hash.ToUpperInvariant()));

        (await app.GetAsync("/v1/geparkeerd", TestSettings.Operator)).ShouldHaveStatus(System.Net.HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_organisation_sets_when_it_looks_again()
    {
        await using var app = App.Build(TestSettings.With("SafeHome:MonitoringMonths", "6,18"));

        app.Services.GetRequiredService<AppSettings>().Pipeline.Monitoring.Months.ShouldBe([6, 18]);
    }

    [Fact]
    public async Task Days_off_on_which_the_organisation_works_are_working_days_of_its_norms()
    {
        await using var app = App.Build(TestSettings.With("SafeHome:WorkedHolidays", "GoodFriday,EquatedDays"));

        var calendar = app.Services.GetRequiredService<AppSettings>().Pipeline.Calendar;

        calendar.IsWorkingDay(new DateOnly(2026, 4, 3)).ShouldBeTrue();
        calendar.IsWorkingDay(new DateOnly(2026, 5, 15)).ShouldBeTrue();
        calendar.IsWorkingDay(new DateOnly(2026, 5, 5)).ShouldBeFalse();
    }
}
