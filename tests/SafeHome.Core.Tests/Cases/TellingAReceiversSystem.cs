using SafeHome.Core.Cases;

namespace SafeHome.Core.Tests.Cases;

/// <summary>What stands in the list of a receiver is told to its own system, once.</summary>
public sealed class TellingAReceiversSystem
{
    private const string Transfer = "c-0001";
    private const string Notice = "r-i001";

    [Fact]
    public void A_transfer_is_told_from_its_offer_until_it_is_taken_or_answered()
    {
        var story = Decided();
        Unannounced(story, Transfer).ShouldBeNull();

        var offer = Unannounced(story.Offered(), Transfer)!;

        offer.ShouldBe(new Offer(Transfer, "lokaal-team-GM0307", story.Now, IsNotice: false));
        Unannounced(Taken(story, offer), Transfer).ShouldBeNull();
        Unannounced(Decided().Offered().Accepted(), Transfer).ShouldBeNull();
    }

    [Fact]
    public void A_notice_is_told_from_when_it_was_given_until_it_is_taken_or_its_decision_falls()
    {
        var story = Decided();
        Unannounced(story, Notice).ShouldBeNull();

        var offer = Unannounced(Given(story), Notice)!;

        offer.ShouldBe(new Offer(Notice, "save-eemland", story.Now, IsNotice: true));
        Unannounced(Taken(story, offer), Notice).ShouldBeNull();
        Unannounced(Given(Decided()).Offered().Refused(), Notice).ShouldBeNull();
    }

    [Theory]
    [InlineData("c-0002")]
    [InlineData("r-i002")]
    [InlineData("s-i001")]
    [InlineData("d-0001")]
    [InlineData("nothing")]
    public void What_is_not_there_is_not_told(string id) => Unannounced(Given(Decided()).Offered(), id).ShouldBeNull();

    [Fact]
    public void Only_a_transfer_or_a_notice_can_be_taken() =>
        Should.Throw<FormatException>(() => new Offer("nothing", "save-eemland", default, true).Announced(default)).Message.ShouldContain("neither a transfer nor a notice");

    private static Offer? Unannounced(Story story, string id) => Offer.Unannounced(story.Case, id);

    private static Story Decided() => new Story().Linked("r", Story.Facts() with { Minors = 1 }).Proposed("r").Transferred("r");

    private static Story Given(Story story)
    {
        story.Happen([new NoticeGiven(story.Now, CaseEvent.System, "r", 1)]);
        return story;
    }

    private static Story Taken(Story story, Offer offer)
    {
        story.Happen([offer.Announced(story.Now)]);
        return story;
    }
}
