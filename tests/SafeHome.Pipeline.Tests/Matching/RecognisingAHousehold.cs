using System.Text.Json;
using SafeHome.Core.Cases;
using SafeHome.Testing;

namespace SafeHome.Pipeline.Tests.Matching;

public class RecognisingAHousehold
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task Two_reports_on_one_household_are_one_case_and_stay_two_reports()
    {
        var (first, _) = await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        _desk.Time.Advance(TimeSpan.FromDays(1));

        var (second, @case) = await _desk.TakeInAsync(SampleReport.Of("PL-2"));

        @case.Reports.Select(report => report.Id).ShouldBe([first, second]);
        @case.Persons.Count.ShouldBe(3);
        @case.Report(second)!.FollowUp.ShouldBe(FollowUp.DuringAssessment);
    }

    [Fact]
    public async Task Other_people_at_other_addresses_are_another_case()
    {
        var (_, one) = await _desk.TakeInAsync(SampleReport.Of("PL-1", household: 1));
        var (_, other) = await _desk.TakeInAsync(SampleReport.Of("PL-2", household: 2));

        other.Id.ShouldNotBe(one.Id, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Reports_at_the_same_instant_are_one_case_whichever_is_handled_first()
    {
        var first = await _desk.SendAsync(SampleReport.Of("PL-1"));
        var second = await _desk.SendAsync(SampleReport.Of("PL-2"));

        await _desk.WorkAsync();
        _desk.Time.Advance(Pipeline.Matching.MatchReport.Patience);
        await _desk.WorkAsync();

        (await _desk.CaseOfAsync(first.ReportId)).Id.ShouldBe((await _desk.CaseOfAsync(second.ReportId)).Id);
    }

    [Fact]
    public async Task The_case_that_is_kept_is_what_its_events_add_up_to()
    {
        var (reportId, _) = await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        await _desk.FollowProposalAsync(reportId);
        var @case = await _desk.CaseOfAsync(reportId);

        var events = await _desk.Pipeline.Cases.EventsAsync(@case.Id);

        events.Count.ShouldBe(@case.Version);
        JsonSerializer.Serialize(Case.From(@case.Id, events)).ShouldBe(JsonSerializer.Serialize(@case));
    }

    [Fact]
    public async Task A_message_that_comes_again_changes_nothing()
    {
        var (reportId, before) = await _desk.TakeInAsync(SampleReport.Of("PL-1"));

        await _desk.Pipeline.Steps.HandleAsync("reports-to-match", new Pipeline.Operations.MatchWork(reportId).ToBody());
        await _desk.WorkAsync();

        (await _desk.CaseOfAsync(reportId)).Version.ShouldBe(before.Version);
    }
}
