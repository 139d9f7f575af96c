using System.Diagnostics;
using SafeHome.Core.Cases;
using SafeHome.Core.Cases.Progress;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Tests.Cases.Progress;

/// <summary>Events that no command could have led to are not taken for a case: something else wrote them, or lost one.</summary>
public sealed class ReadingAHistoryThatCannotBe
{
    [Fact]
    public void A_service_does_not_start_before_it_is_decided_on()
    {
        var story = new Story().Linked("r").Proposed("r");

        story.Happen([new ServiceStarted(story.Now, "an", "r")]);

        Refused(story).ShouldBe("StartService does not happen in AwaitingDecision.");
    }

    [Fact]
    public void A_service_that_nobody_began_does_not_come_to_an_outcome()
    {
        var story = new Story().Linked("r").Proposed("r").Kept("r", Service.Investigation);

        story.Happen([new ServiceCompleted(story.Now, "an", "r", ServiceOutcome.Confirmed, null)]);

        Refused(story).ShouldBe("CompleteService does not happen in ServiceDecided.");
    }

    private static string Refused(Story story) => Should.Throw<UnreachableException>(() => story.Case).Message;
}
