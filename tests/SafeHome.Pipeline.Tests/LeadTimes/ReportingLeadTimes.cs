using System.Text.Json;
using SafeHome.Core.LeadTimes;
using SafeHome.Testing;

namespace SafeHome.Pipeline.Tests.LeadTimes;

public class ReportingLeadTimes
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task Every_term_of_a_report_is_timed_per_municipality()
    {
        await HandleAsync(decideAfter: TimeSpan.FromHours(5), acceptAfter: TimeSpan.FromHours(48));

        var report = await OfAsync("2026-03");

        Median(report, LeadTimeTerm.ReceiptToTriage).ShouldBe(TimeSpan.Zero);
        Median(report, LeadTimeTerm.TriageToDecision).ShouldBe(TimeSpan.FromHours(5));
        Median(report, LeadTimeTerm.OfferToAcceptance).ShouldBe(TimeSpan.FromHours(48));
        report.Municipalities.ShouldAllBe(figures => figures.Municipality == "GM0307");
    }

    [Fact]
    public async Task A_term_that_runs_is_counted_as_open()
    {
        await _desk.TakeInAsync(SampleReport.Of("PL-1"));

        var figures = (await OfAsync("2026-03")).All.Single(figures => figures.Term is LeadTimeTerm.TriageToDecision);

        (figures.Started, figures.Finished, figures.Open).ShouldBe((1, 0, 1));
    }

    [Fact]
    public async Task A_term_that_begins_in_a_later_month_stands_in_the_month_in_which_its_report_was_received()
    {
        _desk.Time.Set(new DateTimeOffset(2026, 3, 31, 21, 0, 0, TimeSpan.Zero));
        await HandleAsync(decideAfter: TimeSpan.FromHours(6), acceptAfter: TimeSpan.FromHours(24));

        var march = await OfAsync("2026-03");
        var april = await OfAsync("2026-04");

        Started(march).ShouldBe((1, 1, 1));
        Started(april).ShouldBe((0, 0, 0));
        Median(march, LeadTimeTerm.OfferToAcceptance).ShouldBe(TimeSpan.FromHours(24));
        Started(await OfAsync("2026")).ShouldBe((1, 1, 1));
    }

    [Fact]
    public async Task Publishing_writes_this_month_and_the_last_and_twice_a_day_does_no_harm()
    {
        await HandleAsync(decideAfter: TimeSpan.FromHours(1), acceptAfter: TimeSpan.FromHours(1));

        await _desk.Pipeline.Publish.RunAsync();
        await _desk.Pipeline.Publish.RunAsync();

        var files = _desk.Storage.Blobs.Container("lead-times");
        (await files.ListAsync("").ToListAsync()).ShouldBe(["2026-03-03/2026-02.json", "2026-03-03/2026-03.json"]);
        using var march = JsonDocument.Parse((await files.GetAsync("2026-03-03/2026-03.json"))!);
        march.RootElement.GetProperty("all").GetArrayLength().ShouldBe(3);
    }

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

    private Task<LeadTimeReport> OfAsync(string name) =>
        _desk.Pipeline.LeadTimes.OfAsync(ReportPeriod.TryParse(name, out var period) ? period : throw new InvalidOperationException());

    private static TimeSpan? Median(LeadTimeReport report, LeadTimeTerm term) => report.All.Single(figures => figures.Term == term).Median;

    private static (int Triage, int Decision, int Acceptance) Started(LeadTimeReport report)
    {
        var started = report.All.ToDictionary(figures => figures.Term, figures => figures.Started);
        return (started[LeadTimeTerm.ReceiptToTriage], started[LeadTimeTerm.TriageToDecision], started[LeadTimeTerm.OfferToAcceptance]);
    }
}
