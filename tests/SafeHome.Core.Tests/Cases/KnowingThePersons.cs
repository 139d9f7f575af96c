using SafeHome.Core.Cases;
using SafeHome.Core.Cases.Progress;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Core.Matching;
using SafeHome.Core.Persons;
using SafeHome.Core.Tests.Matching;

namespace SafeHome.Core.Tests.Cases;

public sealed class KnowingThePersons
{
    private static readonly Person Mother = Someone.Named("Berg", "Sanne", bsn: "999990019");
    private static readonly Person Child = Someone.Named("Berg", "Daan", born: "2026-12-01", postcode: "3811 AB", number: 12);
    private static readonly Person Unborn = Child with { Flags = [PersonFlag.Unborn] };

    [Fact]
    public void Data_of_a_person_are_recorded_by_the_first_report_that_names_them_and_not_again_by_the_next()
    {
        var story = new Story().Linked("r", null, Mother);
        var first = new Recording("r", story.Now);

        story.Linked("s", null, Mother).Case.Persons.ShouldHaveSingleItem().Recorded.ShouldBe(first);
    }

    [Fact]
    public void Data_of_a_child_are_recorded_by_the_first_report_after_its_birth()
    {
        var story = new Story().Linked("r", null, Unborn).Linked("s", null, Unborn);
        story.Case.Persons.ShouldHaveSingleItem().Recorded.ShouldBeNull();

        story.Linked("t", null, Child);
        var born = new Recording("t", story.Now);

        story.Linked("u", null, Child).Case.Persons.ShouldHaveSingleItem().Recorded.ShouldBe(born);
    }

    [Fact]
    public void One_who_is_informed_or_has_to_wait_longer_is_not_the_other()
    {
        var story = new Story().Linked("r", null, Mother, Child);
        var clocks = new CaseClocks(CalendarHistory.Netherlands, story.Now);

        story.Did(new InformPerson("r-1")).Did(new ExtendInformationTerm("r-0", "Het onderzoek loopt.", clocks));

        story.Case.Persons.Select(person => (person.Id, person.Informed is null, person.Extensions.Count)).ShouldBe([("r-0", true, 1), ("r-1", false, 0)]);
    }

    /// <summary>By her name and birthday alone she may be the same, which does not make her one person of the case.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(2, false, false)]
    [InlineData(1, true, false)]
    [InlineData(1, false, true)]
    public void Who_may_be_the_same_is_where_reports_of_one_incident_name_them(int persons, params bool[] links)
    {
        var seen = Someone.Named("Vosselaar", "Elsbeth", born: "1990-01-05", sex: Sex.Female, postcode: "3811 AB", number: 12);
        var again = Someone.Named("Vosselaar", "E.", born: "1990-01-05", sex: Sex.Female, postcode: "1315 AB", number: 77);
        var match = PersonComparer.Shipped.Explain(PersonComparer.Shipped.Prepare(PersonRecord.Of(seen)!), PersonComparer.Shipped.Prepare(PersonRecord.Of(again)!));

        var story = new Story().Linked("r", null, seen).Linked("s", link => link with
        {
            Persons = [again],
            Links = [.. links.Select((isOfOneIncident, number) => new LinkReason(number, "r", 0, match) { IsOfOneIncident = isOfOneIncident })],
        });

        story.Case.Persons.Count.ShouldBe(persons);
    }
}
