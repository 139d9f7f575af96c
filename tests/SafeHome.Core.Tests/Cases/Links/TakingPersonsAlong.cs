using SafeHome.Core.Cases;
using SafeHome.Core.Cases.Progress;
using SafeHome.Core.Persons;
using SafeHome.Core.Tests.Matching;

namespace SafeHome.Core.Tests.Cases.Links;

public sealed class TakingPersonsAlong
{
    private static readonly Person Mother = Someone.Named("Berg", "Sanne", bsn: "999990019");
    private static readonly Person Daan = Someone.Named("Berg", "Daan", born: "2015-04-01");

    [Fact]
    public void Whoever_reports_that_leave_together_name_is_one_person_there_by_the_first_of_them_and_no_longer_by_one_that_stays()
    {
        var story = new Story().Linked("r", null, Mother).Linked("s", null, Daan, Mother).Linked("t", null, Mother, Someone.Named("Berg", "Fleur", born: "2019-01-01"));
        story.Case.Persons.Select(person => person.Id).ShouldBe(["r-0", "s-0", "t-1"]);

        var own = story.SplitOff("d", "s", "t");

        own.Case.Persons.Select(person => person.Id).ShouldBe(["s-0", "s-1", "t-1"], ignoreOrder: true);
        own.Case.Persons.Single(person => person.Id == "s-1").Details.Name.GivenNames.ShouldBe("Sanne");
        story.Case.Persons.ShouldHaveSingleItem().Id.ShouldBe("r-0");
    }

    [Fact]
    public void That_somebody_was_informed_goes_along_with_the_report_that_brought_them()
    {
        var story = new Story().Linked("r", null, Mother).Linked("s", null, Mother, Daan).Did(new InformPerson("s-1"));
        var informed = story.Now;

        var own = story.SplitOff("d", "s");

        own.Case.Persons.Select(person => (person.Id, person.Informed)).ShouldBe([("s-0", null), ("s-1", informed)]);
    }

    [Fact]
    public void Who_may_be_the_same_is_one_person_of_cases_that_were_joined()
    {
        var (into, from) = (
            new Story("a").Linked("f", null, Someone.Named("Vosselaar", "Johannes", born: "1960-03-02", postcode: "3811 AB", number: 12)),
            new Story("b").Until("2026-11-18T12:00:00Z").PointingTo("n", "f").Linked("m", null, Someone.Named("Vosselaar", "Johannes", postcode: "3811 AB", number: 12), Daan));

        into.Joined(from);

        into.Case.Persons.Select(person => person.Id).ShouldBe(["f-0", "m-1"]);
    }
}
