using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using SafeHome.Benchmarks.LeadTimes;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.Persons;
using SafeHome.Core.Reports;
using SafeHome.Functions;
using SafeHome.LocalHost;
using SafeHome.Pipeline;
using SafeHome.Pipeline.LeadTimes;
using SafeHome.Pipeline.Operations;

namespace SafeHome.Benchmarks.Tests.LeadTimes;

public sealed class RebuildingLeadTimes
{
    [Fact]
    public async Task A_row_that_was_lost_from_the_storage_of_the_settings_comes_back()
    {
        await using var surroundings = await Surroundings.CreateAsync();
        var month = DutchTime.DayOf(TimeProvider.System.GetUtcNow());
        var rows = new LeadTimeRows(surroundings.Account.Tables);
        await TakeInAsync(surroundings);
        var before = await rows.ReadAsync(month).SingleAsync();
        await rows.TryRemoveAsync(before);

        (await RebuildAsync(surroundings.Place, surroundings.Storage)).ShouldBe((0, "1 reports were counted; 1 rows were written and 0 removed.\n", ""));

        (await rows.ReadAsync(month).SingleAsync()).Row.SaysTheSameAs(before.Row).ShouldBeTrue();
    }

    [Fact]
    public async Task Without_settings_it_says_what_is_missing()
    {
        var nowhere = Workplace.OfThisBuild() with { SettingsFile = Path.Combine(Path.GetTempPath(), "none.json") };

        var (exit, output, error) = await RebuildAsync(nowhere, "UseDevelopmentStorage=true");

        (exit, output).ShouldBe((1, ""));
        error.ShouldContain("none.json");
    }

    private static async Task<(int Exit, string Output, string Error)> RebuildAsync(Workplace place, string storage)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var exit = await RebuildLeadTimesCommand.Create(place).Parse(["--storage", storage])
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return (exit, output.ToString(), error.ToString());
    }

    private static async Task TakeInAsync(Surroundings surroundings)
    {
        var settings = surroundings.HandlerVariables(0).Select(setting => $"--{setting.Key.Replace("__", ":", StringComparison.Ordinal)}={setting.Value}");
        await using var app = App.Build([.. settings, "--environment=Development"]);
        var pipeline = app.Services.GetRequiredService<SafeHomePipeline>();
        Oin.TryParse("00000000990000000001", out var sender).ShouldBeTrue();
        var receipt = await pipeline.Receive.RunAsync(sender!, ReportJson.Read(InventedReports.On(InventedReports.NewHousehold(withBsn: 0))).Report!);
        await pipeline.Steps.HandleAsync(WorkQueues.ReportsToMatch, new MatchWork(receipt.ReportId).ToBody());
        var caseId = (await pipeline.Reports.StatusAsync(receipt.ReportId))!.Case!;
        foreach (var work in await pipeline.Cases.AnnouncementsAsync(caseId)) await pipeline.Steps.HandleAsync(work.Queue, work.ToBody());
    }
}
