using Microsoft.Extensions.DependencyInjection;
using SafeHome.Functions.Configuration;
using SafeHome.Functions.Tests.Support;

namespace SafeHome.Functions.Tests.Configuration;

public class ReadingTeams
{
    private static readonly string[] Good =
    [
        .. TestSettings.All,
        "--SafeHome:Oin=00000000990000000099",
        "--SafeHome:Name=Veilig Thuis Voorbeeld",
        "--SafeHome:Teams:0:Name=team-utrecht",
        "--SafeHome:Teams:0:Regions=VT20",
        "--SafeHome:Teams:0:Url=https://team.example/termijnen",
        $"--SafeHome:Teams:0:SigningKey={Convert.ToBase64String(new byte[32])}",
    ];

    [Fact]
    public async Task The_team_of_a_region_is_told_and_no_other()
    {
        await using var app = await RunningApp.StartAsync(Good);

        var teams = app.Services.GetRequiredService<AppSettings>().Pipeline.Teams!;
        teams.EndpointOf("VT20")!.Name.ShouldBe("team-utrecht");
        teams.EndpointOf("VT03").ShouldBeNull();
    }

    [Fact]
    public void Two_teams_for_one_region_are_refused_in_one_sentence()
    {
        string[] settings =
        [
            .. Good,
            "--SafeHome:Teams:1:Name=alle-teams",
            "--SafeHome:Teams:1:Url=https://alle.example/s3cr3t",
            $"--SafeHome:Teams:1:SigningKey={Convert.ToBase64String(new byte[32])}",
        ];

        var refusal = Should.Throw<BadSettingException>(() => App.Build(settings));

        refusal.Message.ShouldContain(" SafeHome__Teams ");
        refusal.Message.ShouldContain("VT20");
        refusal.Message.ShouldNotContain("s3cr3t");
    }
}
