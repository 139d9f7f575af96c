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
    public async Task A_case_is_looked_at_when_its_next_clock_comes_to_a_step()
    {
        var (_, @case) = await _desk.TakeInAsync(SampleReport.Of("PL-1"));

        // Five days are over with Monday 9 March, for the eighth is a Sunday; the working day before is Friday the sixth.
        (await DueAfterAsync(2)).ShouldBeEmpty();
        (await DueAfterAsync(1)).Select(due => due.CaseId).ShouldBe([@case.Id]);
        _desk.Pipeline.Deadlines.StepsOf(@case).MinBy(step => step.At)!.Kind.ShouldBe(ClockKind.Statutory);
    }

    [Fact]
    public async Task What_was_looked_at_is_due_again_at_its_next_step()
    {
        var (_, @case) = await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        await _desk.EscalateAfterAsync(TimeSpan.FromDays(3));

        (await DueAfterAsync(0)).ShouldBeEmpty();
        (await DueAfterAsync(3)).Select(due => due.CaseId).Distinct(StringComparer.Ordinal).ShouldBe([@case.Id]);
    }

    [Fact]
    public async Task A_row_that_is_written_again_while_it_is_looked_at_stays()
    {
        var (_, @case) = await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        var due = (await DueAfterAsync(3)).Single();
        await _desk.Storage.Tables.Table("Deadlines").SubmitAsync(
            new SafeHome.Storage.Tables.TableTransaction(due.Row.PartitionKey).Upsert(new SafeHome.Storage.Tables.TableEntity(due.Row.PartitionKey, due.Row.RowKey)));

        await _desk.Pipeline.Deadlines.RemoveAsync(due);

        (await DueAfterAsync(0)).Select(still => still.CaseId).ShouldBe([@case.Id]);
    }

    private async Task<List<DueCase>> DueAfterAsync(int days)
    {
        _desk.Time.Advance(TimeSpan.FromDays(days));
        return await _desk.Pipeline.Deadlines.DueAsync().ToListAsync();
    }
}
