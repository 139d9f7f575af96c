using SafeHome.Core.Cases;
using SafeHome.Core.Cases.Progress;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Core.LeadTimes.Reporting;
using SafeHome.Core.LeadTimes.Statements;
using SafeHome.Core.Triage;
using SafeHome.Pipeline.LeadTimes;
using SafeHome.Testing;

namespace SafeHome.Pipeline.Tests.LeadTimes;

public class ReportingLeadTimes
{
    private static readonly Place Amersfoort = Place.OfMunicipality("VT20", "GM0307");

    private readonly Desk _desk = new();
    private readonly LeadTimeRows _rows;
    private readonly KeepLeadTimes _keep;

    public ReportingLeadTimes()
    {
        _rows = new LeadTimeRows(_desk.Storage.Tables);
        _keep = new KeepLeadTimes(_rows, _desk.Pipeline.Cases, Desk.Settings, _desk.Time);
    }

    [Fact]
    public async Task Every_term_of_a_report_is_timed_per_municipality()
    {
        await HandleAsync(decideAfter: TimeSpan.FromHours(5), acceptAfter: TimeSpan.FromHours(48));

        var line = await WholeAsync("2026-03");

        (line.Received, line.Of(Norm)!.InTime, line.Of(Norm)!.MedianHours).ShouldBe((1, 1, 5));
        (line.Transfers!.Offered, line.Transfers.Accepted, line.Transfers.MedianHours).ShouldBe((1, 1, 48));
    }

    [Fact]
    public async Task A_term_that_runs_is_counted_as_open()
    {
        await _desk.TakeInAsync(SampleReport.Of("PL-1"));

        var norm = (await WholeAsync("2026-03")).Of(Norm)!;

        (norm.InTime, norm.Running, norm.Overdue).ShouldBe((0, 1, 0));
    }

    [Fact]
    public async Task What_happens_in_a_later_month_stands_in_the_month_in_which_its_report_was_received()
    {
        _desk.Time.Set(new DateTimeOffset(2026, 3, 31, 21, 0, 0, TimeSpan.Zero));
        await HandleAsync(decideAfter: TimeSpan.FromHours(6), acceptAfter: TimeSpan.FromHours(24));

        (await WholeAsync("2026-03")).Transfers!.MedianHours.ShouldBe(24);
        (await _desk.Pipeline.LeadTimes.ExactAsync(Period("2026-04"))).Lines.ShouldBeEmpty();
        (await WholeAsync("2026")).Transfers!.Accepted.ShouldBe(1);
    }

    [Fact]
    public async Task A_follow_up_report_counts_by_the_phase_in_which_it_came()
    {
        await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        _desk.Time.Advance(TimeSpan.FromDays(3));
        await _desk.TakeInAsync(SampleReport.Of("PL-2"));

        var line = await WholeAsync("2026-03");

        (line.Received, line.FollowUps[FollowUp.DuringAssessment], line.FollowUps[FollowUp.AfterAssessment]).ShouldBe((2, 1, 0));
    }

    [Theory]
    [InlineData(DecisionCode.NotAdmissible)]
    [InlineData(DecisionCode.WrongAddressee)]
    public async Task What_was_passed_on_counts_as_that_and_as_nothing_else(DecisionCode decision)
    {
        await _desk.TakeInAsync(SampleReport.Of("PL-1", household: 1));
        var (passedOn, _) = await _desk.TakeInAsync(SampleReport.Of("PL-2", household: 2));
        await _desk.DecideAsync(passedOn, decision);

        var statement = await _desk.Pipeline.LeadTimes.ExactAsync(Period("2026-03"));

        var line = statement.Lines.Single(line => line.Slice == Slice.Of(Amersfoort));
        (line.Received, line.PassedOn, line.Of(Norm)!.InTime, line.Of(Norm)!.Running).ShouldBe((1, 1, 0, 1));
        statement.Lines.Where(one => one.Slice.By is not Breakdown.None).ShouldAllBe(one => one.Received == 1 && one.PassedOn == null);
    }

    [Fact]
    public async Task What_was_passed_on_by_mistake_and_opened_again_counts_again()
    {
        var (reportId, _) = await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        await _desk.DecideAsync(reportId, DecisionCode.NotAdmissible);
        var @case = await _desk.CaseOfAsync(reportId);
        await _desk.Pipeline.Progress.RunAsync(@case.Id, @case.Version, new ReopenReport(reportId, "Toch wel."), "tester");

        var line = await WholeAsync("2026-03");

        (line.Received, line.PassedOn).ShouldBe((1, 0));
    }

    [Fact]
    public async Task What_an_older_state_of_a_case_says_is_not_written_over_a_newer_one()
    {
        var (reportId, before) = await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        _desk.Time.Advance(TimeSpan.FromHours(5));
        await _desk.FollowProposalAsync(reportId);

        await _keep.PutAsync(before, before.Report(reportId), CancellationToken.None);
        await _keep.PutAsync(before, null, CancellationToken.None);

        (await WholeAsync("2026-03")).Of(Norm)!.InTime.ShouldBe(1);
    }

    [Fact]
    public async Task A_case_that_a_report_has_left_does_not_write_its_row()
    {
        await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        var (second, before) = await _desk.TakeInAsync(SampleReport.Of("PL-2"));
        await _desk.Pipeline.Links.SplitOffAsync(before.Id, before.Version, [second], "Ander gezin.", "an");
        await _desk.WorkAsync();
        await _desk.DecideAsync(second, DecisionCode.NoFollowUp);

        await _keep.PutAsync(before, null, CancellationToken.None);

        var kept = await _rows.FindAsync(before.Report(second)!.Received, second);
        (kept!.CaseId == before.Id).ShouldBeFalse();
        kept.Row.Clocks.ShouldContain(clock => clock.Term == ClockTerm.Assessment && clock.Stopped != null);
    }

    [Fact]
    public async Task A_half_year_is_published_rounded_and_says_more_than_its_months_and_its_year()
    {
        for (var household = 1; household <= 12; household++) await _desk.TakeInAsync(SampleReport.Of($"PL-{household}", household));

        var published = await _desk.Pipeline.LeadTimes.PublishedAsync(Period("2026-H1"));

        published.IsExact.ShouldBeFalse();
        published.Lines.Select(line => line.Received).ShouldAllBe(received => received == null || received == 10);
        published.Lines.ShouldContain(line => line.Slice.Place == Place.OfMunicipality("VT20", "GM0344"));
        (await _desk.Pipeline.LeadTimes.PublishedAsync(Period("2026-03"))).Lines.Where(line => line.Slice.Place.Municipality is not null)
            .ShouldAllBe(line => line.Received == null);
        (await _desk.Pipeline.LeadTimes.PublishedAsync(Period("2026"))).Lines.ShouldAllBe(line => line.Received == null);
    }

    private static Term Norm => new(ClockTerm.Assessment, ClockKind.Norm);

    private async Task HandleAsync(TimeSpan decideAfter, TimeSpan acceptAfter)
    {
        var (reportId, @case) = await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        _desk.Time.Advance(decideAfter);
        await _desk.FollowProposalAsync(reportId);
        _desk.Time.Advance(acceptAfter);
        await _desk.AnswerAsync(@case.Id, 1, accepted: true);
        // The figures follow with the end of the chain.
        await _desk.ResumeAfterAsync(TimeSpan.FromMinutes(1));
    }

    private async Task<StatementLine> WholeAsync(string period) =>
        (await _desk.Pipeline.LeadTimes.ExactAsync(Period(period))).Lines.Single(line => line.Slice == Slice.Of(Amersfoort));

    private static ReportPeriod Period(string name) => ReportPeriod.TryParse(name, out var period) ? period : throw new InvalidOperationException();
}
