using System.Text;
using SafeHome.Core.Cases.Progress;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.Triage;
using SafeHome.Pipeline.Audit;
using SafeHome.Testing;

namespace SafeHome.Pipeline.Tests.Cbs;

public class DeliveringToCbs
{
    private static readonly ReportPeriod FirstHalf = ReportPeriod.OfHalfYear(new DateOnly(2026, 1, 1));
    private static readonly ReportPeriod SecondHalf = ReportPeriod.OfHalfYear(new DateOnly(2026, 7, 1));

    private readonly Desk _desk = new();

    [Fact]
    public async Task A_report_stands_with_each_of_its_persons_and_its_transfer()
    {
        var (reportId, @case) = await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        await _desk.TransferAsync(reportId, Desk.LocalTeam);
        await _desk.AnswerAsync(@case.Id, 1, accepted: true);

        var lines = await LinesAsync(FirstHalf);

        lines.Select(line => line[..2]).ShouldBe(["00", "10", "11", "11", "11", "30", "99"]);
        lines[1].ShouldStartWith($"10{reportId}{@case.Id}20260303GM0307");
        lines[2].ShouldEndWith("999990019" + "19880412" + "2");
        lines[3].ShouldEndWith("000000000" + "19850930" + "1");
        lines[5].ShouldStartWith($"30{@case.Id}-0001{reportId}{@case.Id}");
    }

    [Theory]
    [InlineData(DecisionCode.NotAdmissible)]
    [InlineData(DecisionCode.WrongAddressee)]
    public async Task What_was_passed_on_is_no_report_and_is_not_delivered(DecisionCode decision)
    {
        var (reportId, _) = await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        await _desk.DecideAsync(reportId, decision);

        (await LinesAsync(FirstHalf)).Select(line => line[..2]).ShouldBe(["00", "99"]);
    }

    [Fact]
    public async Task A_service_stands_in_each_half_year_in_which_it_ran_and_its_report_in_one()
    {
        _desk.Time.Set(new DateTimeOffset(2026, 6, 20, 10, 0, 0, TimeSpan.Zero));
        var (reportId, _) = await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        await InvestigateAsync(reportId);
        await ProgressAsync(reportId, new StartService(reportId));
        _desk.Time.Advance(TimeSpan.FromDays(30));
        await ProgressAsync(reportId, new CompleteService(reportId, ServiceOutcome.Confirmed, null));

        (await LinesAsync(FirstHalf)).Count(line => line.StartsWith("10", StringComparison.Ordinal)).ShouldBe(1);
        (await LinesAsync(FirstHalf)).Single(line => line.StartsWith("20", StringComparison.Ordinal)).ShouldEndWith("1" + "20260620" + "20260620" + "20260720" + "1");
        (await LinesAsync(SecondHalf)).Select(line => line[..2]).ShouldBe(["00", "20", "99"]);
    }

    [Fact]
    public async Task A_service_that_nobody_touched_for_a_half_year_is_still_delivered()
    {
        var (reportId, _) = await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        await InvestigateAsync(reportId);
        _desk.Time.Set(new DateTimeOffset(2027, 1, 10, 10, 0, 0, TimeSpan.Zero));

        (await LinesAsync(SecondHalf)).Select(line => line[..2]).ShouldBe(["00", "20", "99"]);
    }

    [Fact]
    public async Task The_same_cases_give_the_same_file_and_a_correction_takes_its_place()
    {
        var (first, _) = await _desk.TakeInAsync(SampleReport.Of("PL-1", household: 1));
        await _desk.TakeInAsync(SampleReport.Of("PL-2", household: 2));
        var before = await FileAsync();
        (await FileAsync()).ShouldBe(before);

        await _desk.DecideAsync(first, DecisionCode.NotAdmissible);

        var after = await FileAsync();
        after.Length.ShouldBeLessThan(before.Length);
        Encoding.ASCII.GetString(after).ShouldNotContain(first);
    }

    [Fact]
    public async Task Every_delivery_is_in_the_audit_trail_of_its_period_before_it_is_given()
    {
        await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        var file = await FileAsync();
        await _desk.Pipeline.Cbs.FileAsync("VT20", SecondHalf, "cijfers");
        await _desk.Pipeline.Cbs.CheckAsync("VT20", FirstHalf);

        var trail = await _desk.Pipeline.Cbs.HistoryAsync("VT20", FirstHalf);

        trail.IsIntact.ShouldBeTrue();
        var look = trail.Looks.ShouldHaveSingleItem();
        (look.By, look.Kind).ShouldBe(("cijfers", LookKind.CbsDelivery));
        look.Reason.ShouldBe($"meldingen 1, diensten 0, overdrachten 0, sha256 {Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file))}");

        _desk.Storage.Outage.Hold = table => table == "Audit" ? throw new SafeHome.Storage.StorageUnavailableException("audit") : Task.CompletedTask;
        await Should.ThrowAsync<SafeHome.Storage.StorageUnavailableException>(FileAsync);
    }

    [Fact]
    public async Task The_checks_are_those_of_the_same_records()
    {
        await _desk.TakeInAsync(SampleReport.Of("PL-1").With("heeftBetrekkingOp/1/burgerservicenummer", "999990019"));

        var check = await _desk.Pipeline.Cbs.CheckAsync("VT20", FirstHalf);

        check.Fill.Single(fill => fill is { Record: "betrokkene", Field: "bsn" }).Filled.ShouldBe(2);
        check.Contradictions.ShouldHaveSingleItem().Rule.ShouldBe(SafeHome.Core.Cbs.ContradictionRule.OneBsnTwice);
    }

    private Task<byte[]> FileAsync() => _desk.Pipeline.Cbs.FileAsync("VT20", FirstHalf, "cijfers");

    private async Task<string[]> LinesAsync(ReportPeriod period) =>
        Encoding.ASCII.GetString(await _desk.Pipeline.Cbs.FileAsync("VT20", period, "cijfers"))[..^2].Split("\r\n");

    private async Task InvestigateAsync(string reportId)
    {
        var @case = await _desk.CaseOfAsync(reportId);
        var command = new Core.Cases.TakeDecision(reportId, DecisionCode.VeiligThuisActs, Service.Investigation, null, "Er is te weinig bekend.");
        (await _desk.Pipeline.Decide.RunAsync(@case.Id, @case.Version, command, "tester")).Refusal.ShouldBeNull();
        await _desk.WorkAsync();
    }

    private async Task ProgressAsync(string reportId, Core.Cases.ICaseCommand command)
    {
        var @case = await _desk.CaseOfAsync(reportId);
        (await _desk.Pipeline.Progress.RunAsync(@case.Id, @case.Version, command, "tester")).Refusal.ShouldBeNull();
        await _desk.WorkAsync();
    }
}
