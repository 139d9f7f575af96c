using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Pipeline.Deadlines;
using SafeHome.Testing;

namespace SafeHome.Pipeline.Tests.Deadlines;

/// <summary>The clock of the tests begins on Tuesday 3 March 2026.</summary>
public class KeepingDeadlines
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task Every_running_clock_of_a_case_is_due_when_its_last_day_is_over()
    {
        var (reportId, @case) = await _desk.TakeInAsync(SampleReport.Of("PL-1"));

        // Five days are over with Monday 9 March, for the eighth is a Sunday; five working days with Tuesday, and four weeks with 31 March.
        (await DueAfterAsync(6)).ShouldBeEmpty();
        (await DueAfterAsync(1)).Select(due => (due.CaseId, due.Term, due.Kind, due.Subject))
            .ShouldBe([(@case.Id, ClockTerm.Assessment, ClockKind.Statutory, reportId)]);
        (await DueAfterAsync(1)).Select(due => due.Kind).ShouldBe([ClockKind.Statutory, ClockKind.Norm]);
        (await DueAfterAsync(21)).Where(due => due.Term is ClockTerm.Informing).Select(due => due.Subject)
            .ShouldBe(@case.Persons.Select(person => person.Id), ignoreOrder: true);
    }

    [Fact]
    public async Task What_has_been_dealt_with_is_not_due_again()
    {
        await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        foreach (var due in await DueAfterAsync(7)) await _desk.Pipeline.Deadlines.RemoveAsync(due);

        (await DueAfterAsync(0)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_possible_links_of_one_report_are_one_place_to_look()
    {
        var (reportId, @case) = await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        PossibleLink[] two = [new(reportId, "one", [], _desk.Time.GetUtcNow()), new(reportId, "other", [], _desk.Time.GetUtcNow())];

        await _desk.Pipeline.Deadlines.PutAsync(@case with { PossibleLinks = two }, CancellationToken.None);

        (await DueAfterAsync(2)).Select(due => (due.Term, due.Subject)).ShouldBe([(ClockTerm.PossibleLink, reportId)]);
    }

    private async Task<List<DueClock>> DueAfterAsync(int days)
    {
        _desk.Time.Advance(TimeSpan.FromDays(days));
        return await _desk.Pipeline.Deadlines.DueAsync().ToListAsync();
    }
}
