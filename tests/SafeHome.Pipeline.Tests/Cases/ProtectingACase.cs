using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes;
using SafeHome.Pipeline.Audit;
using SafeHome.Pipeline.Cases;
using SafeHome.Testing;

namespace SafeHome.Pipeline.Tests.Cases;

public class ProtectingACase
{
    private static readonly Viewer Named = Of("An");
    private static readonly Viewer Other = Of("Cas");

    [Fact]
    public async Task For_who_is_not_named_it_is_not_there_and_their_try_is_no_look()
    {
        var desk = new Desk();
        var @case = await ProtectedAsync(desk);

        (await desk.Pipeline.ReadCase.OpenAsync(@case.Id, Other, LookKind.Case)).ShouldBeNull();
        (await desk.Pipeline.ReadCase.OpenAsync(@case.Id, Named, LookKind.Case)).ShouldNotBeNull();
        (await desk.Pipeline.Audit.ReadAsync(@case.Id)).Looks.Select(look => look.By).ShouldBe(["An"]);
    }

    [Fact]
    public async Task It_is_on_the_worklist_of_who_is_named_alone()
    {
        var desk = new Desk();
        var @case = await ProtectedAsync(desk);

        (await desk.Pipeline.ReadWorklist.FirstAsync(Other, Phase.Assessment, null, 10)).ShouldBeEmpty();
        (await desk.Pipeline.ReadWorklist.FirstAsync(Named, Phase.Assessment, null, 10)).ShouldHaveSingleItem().CaseId.ShouldBe(@case.Id);
        (await desk.Pipeline.Worklist.ReadAsync("VT20", 10).ToListAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Rules_are_tried_on_it_by_who_is_named_alone()
    {
        var desk = new Desk();
        await ProtectedAsync(desk);
        var today = DutchTime.DayOf(desk.Time.GetUtcNow());

        (await desk.Pipeline.TryRules.ReplayAsync(Desk.Settings.Proposer, today, Other, page: 1)).Reports.ShouldBe(0);
        (await desk.Pipeline.TryRules.ReplayAsync(Desk.Settings.Proposer, today, Named, page: 1)).Reports.ShouldBe(1);
    }

    [Fact]
    public async Task A_new_report_on_the_household_goes_to_it_and_stays_among_them()
    {
        var desk = new Desk();
        var @case = await ProtectedAsync(desk);

        (await desk.TakeInAsync(SampleReport.Of("PL-2"))).Case.Id.ShouldBe(@case.Id);

        (await desk.Pipeline.ReadWorklist.FirstAsync(Other, Phase.Assessment, null, 10)).ShouldBeEmpty();
    }

    private static async Task<Case> ProtectedAsync(Desk desk)
    {
        var (_, @case) = await desk.TakeInAsync(SampleReport.Of("PL-1"));
        var outcome = await desk.Pipeline.Handle.RunAsync(@case.Id, @case.Version, new ProtectCase(["An", "Bo"], "Een collega is betrokken."), "An");
        outcome.Kind.ShouldBe(CommandOutcomeKind.Done);
        return outcome.Case!;
    }

    private static Viewer Of(string name) => new(name, new HashSet<string>(StringComparer.Ordinal) { "VT20" });
}
