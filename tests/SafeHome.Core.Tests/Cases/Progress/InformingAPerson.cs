using SafeHome.Core.Cases;
using SafeHome.Core.Cases.Progress;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Core.Persons;
using SafeHome.Core.Tests.Matching;

namespace SafeHome.Core.Tests.Cases.Progress;

public sealed class InformingAPerson
{
    private static Person Sanne => Someone.Named("Bakker", "Sanne", bsn: "999990019");

    private static Story Named => new Story().Linked("r", null, Sanne);

    [Fact]
    public void A_person_is_informed_once()
    {
        var story = Named;

        story.Did(new InformPerson("r-0")).Case.Persons[0].Informed.ShouldBe(story.Now);
        story.Do(new InformPerson("r-0")).ShouldChangeNothing();
        story.Linked("s", null, Sanne).Case.Persons.Single().Informed.ShouldNotBeNull();
    }

    [Fact]
    public void Who_is_not_born_yet_is_not_informed()
    {
        var story = new Story().Linked("r", null, Sanne with { Flags = [PersonFlag.Unborn] });

        story.Do(new InformPerson("r-0")).ShouldConflict("ongeboren", "Deze persoon is nog niet geboren.");
    }

    [Fact]
    public void The_term_is_extended_while_it_runs_and_not_after()
    {
        var story = Named;
        CommandResult Extend(int days) => Extension(story).On(story.Case, story.Now.AddDays(days), "an");

        Extend(27).Refusal.ShouldBeNull();
        Extend(29).ShouldConflict("verstreken", "De informatietermijn is verstreken; verlengen kan alleen daarvoor.");

        story.Did(Extension(story));

        Extend(29).Refusal.ShouldBeNull();
    }

    [Fact]
    public void Once_a_person_is_informed_there_is_nothing_to_extend()
    {
        var story = Named.Did(new InformPerson("r-0"));

        story.Do(Extension(story)).ShouldConflict("geinformeerd", "Deze persoon is al geïnformeerd.");
    }

    private static ExtendInformationTerm Extension(Story story) => new("r-0", "Het onderzoek loopt.", new CaseClocks(CalendarHistory.Netherlands, story.Now));
}
