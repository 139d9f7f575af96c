using SafeHome.Core.Cases;
using SafeHome.Core.Cases.Progress;
using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Core.Matching;
using SafeHome.Core.Persons;
using SafeHome.Core.Triage;
using SafeHome.Workbench.Words;

namespace SafeHome.Workbench.Tests.Words;

/// <summary>A value without a word of its own would stand on a page as the code calls it.</summary>
public class NamingEverything
{
    [Fact]
    public void Every_value_that_a_page_shows_has_a_Dutch_word()
    {
        Name<ClockTerm>(ClockWords.Of);
        Name<Phase>(Labels.Of);
        Name<SafetyAppraisal>(Labels.Of);
        Name<DecisionCode>(Labels.Of);
        Name<Service>(Labels.Of);
        Name<ReferralStatus>(Labels.Of);
        Name<ReportState>(Labels.Of);
        Name<ServiceOutcome>(Labels.Of);
        Name<Relation>(Labels.Of);
        Name<PersonField>(FieldWords.Of);
        Name<PersonFlag>(Names.Of);
    }

    // A word that is the same in both languages would not be noticed; there is one.
    private static void Name<T>(Func<T, string> word)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(value => word(value) == value.ToString() && value.ToString() is not nameof(Phase.Monitoring)).ShouldBeEmpty(typeof(T).Name);
}
