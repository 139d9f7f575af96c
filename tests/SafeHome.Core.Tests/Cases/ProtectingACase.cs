using SafeHome.Core.Cases;
using SafeHome.Core.Matching;

namespace SafeHome.Core.Tests.Cases;

public sealed class ProtectingACase
{
    private const string Name = "Noem 2 tot 20 medewerkers, elk bij de naam: dan kan er altijd iemand bij de casus.";

    private static readonly ProtectCase ForAnAndBo = new(["an", " bo "], "Een collega is betrokken.");

    [Fact]
    public void Only_who_is_named_is_named()
    {
        var protection = new Story().Linked("r").Did(ForAnAndBo).Case.Protection!;

        protection.Staff.ShouldBe(["an", "bo"]);
        (protection.Names("AN"), protection.Names("cas")).ShouldBe((true, false));
    }

    [Fact]
    public void Naming_nobody_lifts_it_once()
    {
        var lift = new ProtectCase([], "Zij werkt hier niet meer.");

        new Story().Linked("r").Do(lift).ShouldChangeNothing();
        new Story().Linked("r").Did(ForAnAndBo).Did(lift).Case.Protection.ShouldBeNull();
    }

    [Fact]
    public void Who_breaks_it_says_why_and_is_named_from_then_on()
    {
        var story = new Story().Linked("r").Did(ForAnAndBo);

        story.Did(new BreakProtection("Gebeld om twee uur 's nachts."), "cas").Case.Protection!.Staff.ShouldBe(["an", "bo", "cas"]);
        story.Do(new BreakProtection("Nog eens."), "cas").ShouldChangeNothing();
        new Story().Linked("r").Do(new BreakProtection("Niet nodig."), "cas").ShouldChangeNothing();
    }

    [Fact]
    public void Naming_the_same_again_changes_nothing()
    {
        var story = new Story().Linked("r").Did(ForAnAndBo);

        story.Do(new ProtectCase(["Bo", "an", "an"], "Nog eens.")).ShouldChangeNothing();
        story.Did(new ProtectCase(["an", "bo", "cas"], "Ook Cas.")).Case.Protection!.Staff.Count.ShouldBe(3);
        story.Did(new ProtectCase(["an", "bo"], "Zonder Cas.")).Case.Protection!.Staff.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("an")]
    [InlineData("an", "An", " ")]
    [InlineData("")]
    [InlineData("an", "b\no")]
    public void At_least_two_are_named_each_by_a_name(params string[] staff) =>
        new Story().Linked("r").Do(new ProtectCase(staff, "Daarom.")).ShouldRefuse("/medewerkers", "count", Name);

    [Fact]
    public void Two_to_twenty_names_fit_each_no_longer_than_a_name()
    {
        static string[] Names(int count, int length = 3) => [.. Enumerable.Range(10, count).Select(number => $"{number}".PadLeft(length, 'x'))];
        var story = new Story().Linked("r");

        story.Do(new ProtectCase(Names(20, 200), "Daarom.")).Refusal.ShouldBeNull();
        story.Do(new ProtectCase(Names(21), "Daarom.")).ShouldRefuse("/medewerkers", "count", Name);
        story.Do(new ProtectCase(Names(2, 201), "Daarom.")).ShouldRefuse("/medewerkers", "count", Name);
    }

    [Fact]
    public void Who_no_longer_sees_a_case_no_longer_has_it_in_hand()
    {
        new Story().Linked("r").Did(new ClaimCase(), "cas").Did(ForAnAndBo).Case.Handler.ShouldBeNull();
        new Story().Linked("r").Did(new ClaimCase(), "bo").Did(ForAnAndBo).Case.Handler!.Name.ShouldBe("bo");
    }

    [Fact]
    public void What_is_split_off_is_seen_by_the_same_people()
    {
        var story = new Story().Linked("r").Linked("s").Did(ForAnAndBo);
        story.Happen(new SplitOffReports(["s"], "d", "Een ander gezin.").On(story.Case, story.Now, "an").Events);

        var arrived = new ArrivingReports("c", story.Events).At(new Case { Id = "d" }, PersonComparer.Shipped);

        Case.From("d", [arrived]).Protection!.Staff.ShouldBe(["an", "bo"]);
        story.Case.Protection!.Staff.ShouldBe(["an", "bo"]);
    }

    [Fact]
    public void Cases_that_others_may_see_are_not_joined()
    {
        // Between these two there is nothing to judge: that is found out after it.
        const string Nothing = "geenMogelijkeKoppeling";
        var one = new Story().Linked("r").Did(ForAnAndBo).Case;
        Case Into(Protection? protection) => new() { Id = "d", Protection = protection };

        foreach (var protection in (Protection?[])[null, new(["an"]), new(["an", "bo", "cas"])])
            new JoinCases(Into(protection), "Eén gezin.").On(one, one.Changed, "an").Refusal!.Code.ShouldBe("anderAfgeschermd");
        new JoinCases(Into(new(["BO", "an"])), "Eén gezin.").On(one, one.Changed, "an").Refusal!.Code.ShouldBe(Nothing);
        new JoinCases(Into(null), "Eén gezin.").On(one with { Protection = null }, one.Changed, "an").Refusal!.Code.ShouldBe(Nothing);
    }
}
