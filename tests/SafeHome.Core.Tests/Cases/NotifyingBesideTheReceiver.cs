using SafeHome.Core.Cases;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Tests.Cases;

/// <summary>With a child in it, the SAVE team of the household hears that the local team takes the lead.</summary>
public sealed class NotifyingBesideTheReceiver
{
    private const string Amersfoort = "GM0307";
    private const string Zeist = "GM0355";

    [Fact]
    public void The_team_of_where_the_report_says_that_the_household_lives_is_told() => Told(new Story().Linked("r", Child(Amersfoort))).ShouldBe(["save-eemland"]);

    [Fact]
    public void A_report_that_does_not_say_where_takes_it_from_the_household() =>
        Told(new Story().Linked("s", Child(Zeist)).Linked("r", Child(null))).ShouldBe(["save-zuidoost-utrecht"]);

    [Fact]
    public void What_the_report_says_goes_before_what_a_later_one_says() =>
        Told(new Story().Linked("r", Child(Amersfoort)).Linked("s", Child(Zeist))).ShouldBe(["save-eemland"]);

    [Fact]
    public void Where_nobody_knows_where_the_household_lives_nobody_is_told() => Told(new Story().Linked("r", Child(null))).ShouldBeEmpty();

    [Fact]
    public void About_adults_alone_nobody_is_told() => Told(new Story().Linked("r", Child(Amersfoort) with { Minors = 0 })).ShouldBeEmpty();

    private static ReportFacts Child(string? municipality) => Story.Facts() with { Minors = 1, Municipality = municipality };

    private static IEnumerable<string> Told(Story story) => story.Proposed("r").Transferred("r").Case.Notices.Select(notice => notice.Receiver);
}
