using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using SafeHome.Clients;
using SafeHome.Functions.Tests.Support;
using SafeHome.Testing;

namespace SafeHome.Functions.Tests.Endpoints;

/// <summary>Over the real network: the whole app on one side, the system of a local team on the other.</summary>
public class ReachingAReceiver
{
    private static readonly byte[] Key = SHA256.HashData("signing"u8);

    [Fact]
    public async Task A_receiver_hears_of_a_transfer_and_asks_for_it()
    {
        await using var team = await OtherSystem.StartAsync(_ => Task.CompletedTask);
        await using var app = await StartAsync(team);
        await app.TakeInAsync(SampleReport.Of("PL-1"));
        var caseId = await app.OnlyCaseAsync();
        var transfer = await app.TransferAsync(caseId);

        using var message = JsonDocument.Parse(team.Received.ShouldHaveSingleItem().Body);
        var subject = message.RootElement.GetProperty("subject").GetString();
        subject.ShouldBe($"overdracht/{transfer}");
        (await app.GetAsync($"/v1/overdrachten/{subject!["overdracht/".Length..]}", TestSettings.LocalTeam)).ShouldHaveStatus(HttpStatusCode.OK);
        var shown = (await app.ReadCaseAsync(caseId)).Case.GetProperty("overdrachten")[0].GetProperty("bericht");
        shown.GetProperty("status").GetString().ShouldBe("verstuurd");
        foreach (var personal in SampleReport.PersonalData) team.Received[0].Body.ShouldNotContain(personal, Case.Insensitive);
    }

    [Fact]
    public async Task Its_signature_is_verified_as_documented_and_no_other()
    {
        await using var team = await OtherSystem.StartAsync(_ => Task.CompletedTask);
        await using var app = await StartAsync(team);
        await OfferAsync(app);
        var received = team.Received.ShouldHaveSingleItem();
        var now = app.Time.GetUtcNow();

        (await VerifyAsync(received, Key, received.Body, now)).ShouldBe((true, true));
        (await VerifyAsync(received, Key, received.Body + " ", now)).ShouldBe((false, false));
        (await VerifyAsync(received, new byte[32], received.Body, now)).ShouldBe((false, false));
        (await VerifyAsync(received, Key, received.Body, now.AddMinutes(6))).ShouldBe((false, false));
    }

    [Fact]
    public async Task One_that_cannot_show_who_it_is_is_told_nothing()
    {
        using var key = ECDsa.Create();
        using var certificate = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        await using var team = await OtherSystem.StartAsync(_ => Task.CompletedTask, certificate);
        await using var app = await StartAsync(team);
        await OfferAsync(app, hasPauses: true);

        team.Received.ShouldBeEmpty();
        app.Log.Text.ShouldContain("geen antwoord");
        var message = (await app.ReadCaseAsync(await app.OnlyCaseAsync("overdracht"))).Case.GetProperty("overdrachten")[0].GetProperty("bericht");
        message.GetProperty("status").GetString().ShouldBe("onderweg");
        message.GetProperty("pogingen").GetInt32().ShouldBe(1);
    }

    [Theory]
    [InlineData("EventVerifier.cs", "csharp")]
    [InlineData("verify-event.sh", "bash")]
    public void The_page_shows_what_is_run_here(string file, string language) =>
        File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "receivers.md"))
            .ShouldContain($"```{language}\n{File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "clients", file))}```");

    private static Task<RunningApp> StartAsync(OtherSystem team) => RunningApp.StartAsync(
        [
            .. TestSettings.All.Where(setting => !setting.StartsWith("--environment=", StringComparison.Ordinal)),
            "--environment=Development",
            "--SafeHome:Oin=00000000990000000099",
            "--SafeHome:Name=Veilig Thuis Voorbeeld",
            $"--{TestSettings.LocalTeamClient}:Webhook:Url={team.Address}",
            $"--{TestSettings.LocalTeamClient}:Webhook:SigningKey={Convert.ToBase64String(Key)}",
        ],
        isOnTheNetwork: true);

    // Where attempts fail there are pauses between them, which pass by themselves.
    private static async Task OfferAsync(RunningApp app, bool hasPauses = false)
    {
        await app.TakeInAsync(SampleReport.Of("PL-1"));
        var offering = app.TransferAsync(await app.OnlyCaseAsync());
        while (hasPauses && !offering.IsCompleted)
        {
            app.Time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.WhenAny(offering, Task.Delay(5));
        }

        await offering;
    }

    /// <summary>What the documented C# and the documented shell script say.</summary>
    private static async Task<(bool ByCSharp, bool ByScript)> VerifyAsync(ReceivedMessage received, byte[] key, string body, DateTimeOffset now)
    {
        var (id, timestamp, signature) = (received.Headers["webhook-id"], received.Headers["webhook-timestamp"], received.Headers["webhook-signature"]);
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, body);
        var start = new ProcessStartInfo("bash", [Path.Combine(RepositoryFiles.Root, "docs", "clients", "verify-event.sh"), id, timestamp, signature, file])
        {
            UseShellExecute = false,
            Environment = { ["SIGNING_KEY"] = Convert.ToBase64String(key), ["NOW"] = $"{now.ToUnixTimeSeconds()}" },
        };
        using var bash = Process.Start(start)!;
        await bash.WaitForExitAsync();
        File.Delete(file);
        return (new EventVerifier(key).IsReal(id, timestamp, signature, Encoding.UTF8.GetBytes(body), now), bash.ExitCode == 0);
    }
}
