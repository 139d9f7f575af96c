using SafeHome.Core.Cases;
using SafeHome.Pipeline.Audit;
using SafeHome.Pipeline.Cases;
using SafeHome.Testing;
using static SafeHome.Pipeline.Tests.Matching.Households;

namespace SafeHome.Pipeline.Tests.Cases;

public class OpeningACase
{
    // The case with everything that is kept with it, and the audit trail: read, and written.
    private const int Operations = 3;

    private static readonly Viewer Anouk = new("anouk", new HashSet<string>(StringComparer.Ordinal) { "VT20" });

    private readonly Desk _desk = new();

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    public async Task It_takes_three_operations_however_many_reports_there_are(int reports)
    {
        Case? @case = null;
        for (var number = 1; number <= reports; number++) (_, @case) = await _desk.TakeInAsync(SampleReport.Of($"PL-{number}"));

        (await OpenAsync(@case!.Id)).Reports.Count.ShouldBe(reports);

        CountShouldBe(Operations);
    }

    [Fact]
    public async Task A_transfer_that_no_system_is_told_of_takes_none_more()
    {
        var (report, @case) = await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        await _desk.TransferAsync(report, Desk.LocalTeam);

        (await OpenAsync(@case.Id)).Case.Referrals.ShouldHaveSingleItem().Status.ShouldBe(ReferralStatus.Offered);

        CountShouldBe(Operations);
    }

    [Fact]
    public async Task A_possible_link_takes_two_more_from_either_side_with_the_contents_of_both()
    {
        var (father, one) = await _desk.TakeInAsync(Report("PL-1", Father()));
        var (namesake, other) = await _desk.TakeInAsync(Report("PL-2", Namesake()));

        foreach (var id in new[] { one.Id, other.Id })
        {
            (await OpenAsync(id)).Reports.Keys.Order(StringComparer.Ordinal).ShouldBe(new[] { father, namesake }.Order(StringComparer.Ordinal));
            CountShouldBe(Operations + 2);
        }
    }

    [Fact]
    public async Task A_report_that_came_from_another_case_takes_none_more_and_leaves_nothing_to_read_there()
    {
        var (_, father) = await _desk.TakeInAsync(Report("PL-1", Father()));
        _desk.Time.Advance(TimeSpan.FromHours(1));
        var (report, namesake) = await _desk.TakeInAsync(Report("PL-2", Namesake()));
        await DoneAsync(_desk.Pipeline.Links.ConfirmAsync(namesake.Id, namesake.Version, father.Id, "Zelfde.", "an"));

        (await OpenAsync(father.Id)).Reports.Count.ShouldBe(2);

        CountShouldBe(Operations);
        (await OpenAsync(namesake.Id)).Reports.ShouldBeEmpty();
        (await _desk.Storage.Tables.Table("Cases").GetAsync(namesake.Id, $"report-{report}")).ShouldBeNull();
    }

    [Fact]
    public async Task A_possible_link_is_found_where_the_report_went_that_it_points_at_even_if_it_went_at_that_instant()
    {
        var (moved, interleavings) = (true, 0);
        while (moved)
        {
            var desk = new Desk();
            var (father, before) = await desk.TakeInAsync(Report("PL-1", Father()));
            await desk.TakeInAsync(Report("PL-2", Father()));
            await desk.SendAsync(Report("PL-3", Namesake()));
            moved = await MovingAfterAsync(interleavings++, desk, before.Id, father, () => desk.WorkAsync());
            await desk.PassAsync(TimeSpan.FromMinutes(2));

            var own = await desk.CaseOfAsync(father);
            own.Id.ShouldNotBe(before.Id, StringComparer.Ordinal);
            foreach (var id in new[] { own.Id, before.Id })
            {
                foreach (var (_, namesake, _) in await desk.PossibleLinksAsync(id))
                    (await desk.PossibleLinksAsync(namesake.Case.Id)).ShouldContain(link => link.Other.Id == id, $"after {interleavings} operations");
            }

            (await desk.PossibleLinksAsync(own.Id)).Count.ShouldBe(1, $"after {interleavings} operations");
        }

        interleavings.ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task A_damaged_copy_is_read_where_the_report_was_received()
    {
        var (report, @case) = await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        await _desk.Storage.DamageAsync("Cases", @case.Id, $"report-{report}");

        (await OpenAsync(@case.Id)).Reports.Keys.ShouldBe([report]);
    }

    [Fact]
    public async Task A_report_too_long_to_copy_is_read_where_it_was_received()
    {
        var story = string.Concat(Enumerable.Range(0, 60_000).Select(number => (char)('a' + (number * number / 7 % 26))).Select((letter, number) => $"{letter}{number % 97}"));
        var (report, @case) = await _desk.TakeInAsync(SampleReport.Of("PL-1").With("zorgelijkeSituatie/situatieSchets", story));

        (await OpenAsync(@case.Id)).Reports.Keys.ShouldBe([report]);
    }

    [Fact]
    public async Task The_look_is_written_down_before_more_than_the_case_is_read()
    {
        var (_, @case) = await _desk.TakeInAsync(Report("PL-1", Father()));
        await _desk.TakeInAsync(Report("PL-2", Namesake()));

        await OpenAsync(@case.Id);

        _desk.Storage.Count.Operations.Take(Operations).ShouldBe(["query Cases", "get Audit", "submit Audit"]);
    }

    private async Task<CaseFile> OpenAsync(string id)
    {
        _desk.Storage.Count.Reset();
        return (await _desk.Pipeline.ReadCase.OpenAsync(id, Anouk, LookKind.Case)).ShouldNotBeNull();
    }

    /// <summary>Undoes the link of a report after so many operations of some work, or after that work; answers whether it was in between.</summary>
    private static async Task<bool> MovingAfterAsync(int operations, Desk desk, string caseId, string report, Func<Task> work)
    {
        var isMoved = false;
        async Task MoveAsync()
        {
            (isMoved, desk.Storage.Outage.Hold) = (true, null);
            var version = (await desk.Pipeline.Cases.LoadAsync(caseId))!.Case.Version;
            (await desk.Pipeline.Links.SplitOffAsync(caseId, version, [report], "Ander gezin.", "an")).Kind.ShouldBe(CommandOutcomeKind.Done);
            await desk.WorkAsync();
        }

        desk.Storage.Outage.Hold = _ => operations-- == 0 ? MoveAsync() : Task.CompletedTask;
        await work();
        if (isMoved) return true;
        await MoveAsync();
        return false;
    }

    private void CountShouldBe(int most) => _desk.Storage.Count.Total.ShouldBe(most, string.Join("\n", _desk.Storage.Count.Operations));

    private async Task DoneAsync(Task<CommandOutcome> command)
    {
        (await command).Kind.ShouldBe(CommandOutcomeKind.Done);
        (await _desk.WorkAsync()).ShouldBe(0);
    }
}
