using System.Text;
using SafeHome.LocalHost.Demo;
using SafeHome.LocalHost.Hosting;
using SafeHome.LocalHost.Tests.Support;
using SafeHome.Testing;

namespace SafeHome.LocalHost.Tests.Hosting;

/// <summary>Two processes of the real app on one storage account, each with a host that hands it messages.</summary>
public sealed class TwoAppsTests
{
    private const int Households = 8;
    private const int Rounds = 2;

    [Fact]
    public async Task Reports_on_one_household_that_come_in_through_both_at_the_same_instant_are_one_case_and_none_is_lost()
    {
        using var normal = new DemoPlace(Workplace.OfThisBuild());
        using var beside = new TemporaryFolder();
        await using var one = await StartAsync(normal.Place, new RunOptions(FreePorts: true, InMemory: true));
        await using var other = await StartAsync(normal.Place with { StateFolder = beside.Path }, new RunOptions(FreePorts: true, Storage: one.Storage));
        using var atOne = new SampleClients(one.Address, Patience.Usual);
        using var atOther = new SampleClients(other.Address, Patience.Usual);

        var sent = new List<Sent>();
        for (var round = 1; round <= Rounds; round++)
        {
            var pairs = Enumerable.Range(1, Households)
                .SelectMany(household => new[] { SendAsync(atOne, household, $"PL-{household}-{round}"), SendAsync(atOther, household, $"PM-{household}-{round}") });
            sent.AddRange(await Task.WhenAll(pairs));
            foreach (var report in sent) await WhenProposedAsync(atOne, report.Id);
        }

        var cases = new List<IReadOnlyList<string>>();
        foreach (var id in await atOther.Triage.WorklistAsync("triage", CancellationToken.None))
            cases.Add([.. (await atOther.Triage.CaseAsync(id, CancellationToken.None)).Case.Reports.Select(report => report.Id).Order(StringComparer.Ordinal)]);
        var households = sent.GroupBy(report => report.Household).Select(household => string.Join(' ', household.Select(report => report.Id).Order(StringComparer.Ordinal)));
        cases.Select(reports => string.Join(' ', reports)).ShouldBe(households, ignoreOrder: true);
    }

    private static async Task<RunningHost> StartAsync(Workplace place, RunOptions options)
    {
        var host = await RunningHost.StartAsync(place, options, Backing.Azure, new RecordedLog().Log, TimeProvider.System, CancellationToken.None);
        await host.WhenReadyAsync(CancellationToken.None);
        return host;
    }

    private static async Task<Sent> SendAsync(SampleClients clients, int household, string reference)
    {
        var report = Encoding.UTF8.GetBytes(SampleReport.Of(reference, household).ToJsonString());
        var answer = await clients.As("dev-politie").SendReportAsync(report, CancellationToken.None);
        return new Sent(answer.Read<ReceivedReport>().Id, household);
    }

    private static async Task WhenProposedAsync(SampleClients clients, string report)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while ((await clients.As("dev-politie").FollowAsync(report, limit.Token)).Status != "voorgesteld") await Task.Delay(200, limit.Token);
    }

    private sealed record Sent(string Id, int Household);
}
