using System.Text;
using System.Text.Json;
using SafeHome.Core.Cases;
using SafeHome.Core.Routing;
using SafeHome.Pipeline.Operations;
using SafeHome.Pipeline.Routing;
using SafeHome.Pipeline.Sending;
using SafeHome.Pipeline.Tests.Feedback;
using SafeHome.Testing;

namespace SafeHome.Pipeline.Tests.Routing;

/// <summary>The local team and SAVE have systems of their own, which are told what stands in their lists.</summary>
public class AnnouncingOffers
{
    private const string Save = "save-eemland";

    private static readonly Destination Team = new("lokaal-team", new Uri("https://team.example/events"), null, new SigningKey(new byte[24]));
    private static readonly Destination SaveTeam = new("save", new Uri("https://save.example/events"), null, new SigningKey(new byte[32]));

    private readonly Desk _desk = new(settings => settings with
    {
        Receivers = ReceiverDirectory.Parse(Encoding.UTF8.GetBytes(
            $$"""
            { "receivers": [
              { "id": "{{Desk.LocalTeam}}", "kind": "localTeam", "name": "Lokaal team", "municipalities": ["GM0307"], "answerWithinWorkingDays": 5, "answerUrgentWithinHours": 24 },
              { "id": "{{Save}}", "kind": "save", "name": "SAVE Eemland", "municipalities": ["GM0307"], "answerWithinWorkingDays": 5, "answerUrgentWithinHours": 24 }
            ] }
            """)),
        Webhooks = new WebhookSettings(
            FeedbackTo.Own, new Dictionary<string, Destination>(StringComparer.Ordinal) { [Desk.LocalTeam] = Team, [Save] = SaveTeam }),
    });

    private readonly List<(string To, OutgoingMessage Message)> _told = [];

    public AnnouncingOffers() => AnswerWith(FakeCourier.Status(204));

    [Fact]
    public async Task A_transfer_and_its_notice_are_told_each_to_its_receiver_without_contents()
    {
        var (reportId, caseId) = await OfferAsync();

        _told.Select(told => $"{told.To} {told.Message.Id}").ShouldBe([$"lokaal-team {caseId}-0001", $"save {reportId}-i001"], ignoreOrder: true);
        using var json = JsonDocument.Parse(_told.Single(told => told.To == "lokaal-team").Message.Body.AsMemory());
        json.RootElement.EnumerateObject().Select(member => member.Name).ShouldBe(["specversion", "id", "source", "type", "subject", "time"]);
        json.RootElement.GetProperty("subject").GetString().ShouldBe($"overdracht/{caseId}-0001");
        json.RootElement.GetProperty("type").GetString().ShouldBe(OfferEvent.TransferType);
        (await _desk.PendingAsync()).ShouldAllBe(chain => !chain.Id.StartsWith("offer-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_case_keeps_when_it_was_taken()
    {
        var (reportId, _) = await OfferAsync();

        var @case = await _desk.CaseOfAsync(reportId);
        @case.Referrals[0].Announced.ShouldBe(_desk.Time.GetUtcNow());
        @case.Notices[0].Announced.ShouldBe(_desk.Time.GetUtcNow());
        (await MessageAsync(reportId)).ShouldBe(new OfferMessage(OfferMessageState.Taken, _desk.Time.GetUtcNow(), null));
    }

    [Fact]
    public async Task A_receiver_without_a_system_is_told_nothing_and_can_ask()
    {
        var desk = new Desk();
        var (reportId, @case) = await desk.TakeInAsync(SampleReport.Of("PL-1"));
        await desk.FollowProposalAsync(reportId);

        desk.Storage.Courier.Sent.ShouldBeEmpty();
        (await desk.Pipeline.Transfers.ReadAsync(Desk.LocalTeam).SingleAsync()).Id.ShouldBe($"{@case.Id}-0001");
        (await desk.Pipeline.OfferMessages.OfAsync(await desk.CaseOfAsync(reportId))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_system_that_is_down_is_told_by_the_schedule_and_the_transfer_stands_in_its_list_meanwhile()
    {
        AnswerWith(Reply.None);
        var (reportId, caseId) = await OfferAsync();
        (await MessageAsync(reportId))!.ShouldBe(new OfferMessage(OfferMessageState.UnderWay, _desk.Time.GetUtcNow().AddSeconds(10), 1));
        (await _desk.Pipeline.Transfers.ReadAsync(Desk.LocalTeam).SingleAsync()).Status.ShouldBe(ReferralStatus.Offered);

        for (var minute = 0; minute < 5; minute++) await _desk.PassAsync(TimeSpan.FromMinutes(1));
        AnswerWith(FakeCourier.Status(200));
        await _desk.PassAsync(TimeSpan.FromMinutes(5));

        _told.Count(told => told.Message.Id == $"{caseId}-0001").ShouldBe(4);
        (await MessageAsync(reportId))!.State.ShouldBe(OfferMessageState.Taken);
    }

    [Fact]
    public async Task A_repeat_is_the_same_message_byte_for_byte()
    {
        AnswerWith(FakeCourier.Status(500));
        var (_, caseId) = await OfferAsync();
        await _desk.PassAsync(TimeSpan.FromSeconds(11));

        var bodies = _told.Where(told => told.Message.Id == $"{caseId}-0001").Select(told => told.Message.Body).ToList();
        bodies.Count.ShouldBe(2);
        bodies[1].ShouldBe(bodies[0]);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(410)]
    [InlineData(422)]
    public async Task A_message_that_is_refused_is_a_work_item_at_once(int status)
    {
        AnswerWith(FakeCourier.Status(status));
        var (reportId, caseId) = await OfferAsync();

        var parked = (await _desk.ParkedAsync()).Single(work => work.Row.RowKey == $"offer-{caseId}-0001");
        parked.Queue.ShouldBe(WorkQueues.NotificationsToSend);
        parked.Reason.ShouldBe(ParkedReason.Refused);
        parked.Detail.ShouldBe($"HTTP {status}");
        (await MessageAsync(reportId))!.State.ShouldBe(OfferMessageState.Parked);
        AnswerWith(FakeCourier.Status(200));
        await _desk.Pipeline.ParkedItems.ResumeAsync(parked.Id);
        await _desk.PassAsync(TimeSpan.FromMinutes(1));
        (await MessageAsync(reportId))!.State.ShouldBe(OfferMessageState.Taken);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task A_system_that_is_set_up_wrong_is_told_again(int status)
    {
        AnswerWith(FakeCourier.Status(status));
        var (reportId, _) = await OfferAsync();
        AnswerWith(FakeCourier.Status(202));

        await _desk.PassAsync(TimeSpan.FromSeconds(11));

        (await MessageAsync(reportId))!.State.ShouldBe(OfferMessageState.Taken);
        (await _desk.ParkedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task After_a_week_of_silence_a_person_must_look()
    {
        AnswerWith(Reply.None);
        var (_, caseId) = await OfferAsync();

        for (var hour = 0; hour < 8 * 24; hour++) await _desk.PassAsync(TimeSpan.FromHours(1));

        (await _desk.ParkedAsync()).Single(work => work.Row.RowKey == $"offer-{caseId}-0001").Reason.ShouldBe(ParkedReason.Unreachable);
    }

    [Fact]
    public async Task What_was_answered_by_then_is_not_told_any_more()
    {
        AnswerWith(Reply.None);
        var (_, caseId) = await OfferAsync();
        await _desk.AnswerAsync(caseId, 1, accepted: true);
        _told.Clear();

        for (var minute = 0; minute < 30; minute++) await _desk.PassAsync(TimeSpan.FromMinutes(1));

        _told.ShouldAllBe(told => told.To == "save");
        (await _desk.PendingAsync()).ShouldAllBe(chain => chain.Id != $"offer-{caseId}-0001");
    }

    [Fact]
    public async Task Wherever_the_offering_breaks_off_it_is_told()
    {
        for (var operations = 0; operations < 25; operations++)
        {
            var tests = new AnnouncingOffers();
            await tests.BreakOffAsync(operations);
        }
    }

    private async Task BreakOffAsync(int operations)
    {
        var (reportId, _) = await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        await _desk.DecideAsProposedAsync(reportId);
        await _desk.BreakOffAsync(operations, _desk.WorkAsync);

        for (var minute = 0; minute < 5; minute++) await _desk.PassAsync(TimeSpan.FromMinutes(1));

        (await _desk.CaseOfAsync(reportId)).Referrals[0].Announced.ShouldNotBeNull($"after {operations} operations");
        (await _desk.CaseOfAsync(reportId)).Notices[0].Announced.ShouldNotBeNull($"after {operations} operations");
        _told.Select(told => told.Message.Id).Distinct(StringComparer.Ordinal).Count().ShouldBe(2);
    }

    private async Task<(string ReportId, string CaseId)> OfferAsync()
    {
        var (reportId, @case) = await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        await _desk.FollowProposalAsync(reportId);
        return (reportId, @case.Id);
    }

    private async Task<OfferMessage?> MessageAsync(string reportId)
    {
        var @case = await _desk.CaseOfAsync(reportId);
        return (await _desk.Pipeline.OfferMessages.OfAsync(@case)).GetValueOrDefault(@case.Referrals[0].Id.ToString());
    }

    private void AnswerWith(Reply reply) => _desk.Storage.Courier.Answer = (to, message) =>
    {
        _told.Add((to.Name, message));
        return Task.FromResult(reply);
    };
}
