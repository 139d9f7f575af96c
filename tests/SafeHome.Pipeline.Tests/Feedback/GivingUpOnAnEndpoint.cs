using SafeHome.Pipeline.Operations;
using SafeHome.Pipeline.Sending;
using SafeHome.Testing;

namespace SafeHome.Pipeline.Tests.Feedback;

public class GivingUpOnAnEndpoint
{
    private const string Bv03 = """<StUF:Bv03Bericht xmlns:StUF="http://www.egem.nl/StUF/StUF0301"/>""";

    private readonly Desk _desk = new(FeedbackTo.Both);

    private FakeCourier Courier => _desk.Storage.Courier;

    [Fact]
    public async Task An_endpoint_that_stays_away_is_tried_fourteen_times_over_a_week_and_then_a_person_must_look()
    {
        Courier.Answer = (_, _) => Task.FromResult(Reply.None);
        await DecideAsync();

        await PassAWeekAsync();

        Courier.Sent.Count.ShouldBe(14);
        var parked = (await _desk.ParkedAsync()).ShouldHaveSingleItem();
        parked.Reason.ShouldBe(ParkedReason.Unreachable);
        parked.Detail.ShouldBe("geen antwoord");
        parked.Queue.ShouldBe(WorkQueues.FeedbackToSend);
        (await _desk.PendingAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Wiping_the_queues_all_the_time_makes_it_neither_more_nor_fewer_attempts()
    {
        Courier.Answer = (_, _) => Task.FromResult(Reply.None);
        await DecideAsync();

        await PassAWeekAsync(wipe: true);

        Courier.Sent.Count.ShouldBe(14);
        (await _desk.ParkedAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task After_a_restart_by_a_person_it_goes_on_where_it_was()
    {
        Courier.Answer = (_, _) => Task.FromResult(FakeCourier.Status(422));
        var reportId = await DecideAsync();
        Courier.Answer = (_, _) => Task.FromResult(FakeCourier.Status(200));

        (await _desk.Pipeline.ParkedItems.ResumeAsync((await _desk.ParkedAsync())[0].Id)).ShouldBe(ParkedOutcome.Done);
        await PassAsync(TimeSpan.FromMinutes(1));

        Courier.Sent.Select(message => message.Id).ShouldBe([$"{reportId}-1", $"{reportId}-1"]);
        (await _desk.CaseOfAsync(reportId)).Report(reportId)!.FeedbackSent.ShouldBe(1);
        (await _desk.ParkedAsync()).ShouldBeEmpty();
        (await _desk.PendingAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task News_for_the_reporter_is_sent_after_what_was_parked()
    {
        Courier.Answer = (_, _) => Task.FromResult(FakeCourier.Status(422));
        var reportId = await DecideAsync();
        var @case = await _desk.CaseOfAsync(reportId);
        Courier.Answer = (_, _) => Task.FromResult(FakeCourier.Status(200));

        await _desk.AnswerAsync(@case.Id, 1, accepted: true);

        Courier.Sent.Select(message => message.Id).ShouldBe([$"{reportId}-1", $"{reportId}-1", $"{reportId}-2"]);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(410)]
    [InlineData(413)]
    [InlineData(415)]
    [InlineData(422)]
    public async Task A_message_that_is_refused_is_parked_at_once(int status)
    {
        Courier.Answer = (_, _) => Task.FromResult(FakeCourier.Status(status));
        await DecideAsync();

        var parked = (await _desk.ParkedAsync()).ShouldHaveSingleItem();
        parked.Reason.ShouldBe(ParkedReason.Refused);
        parked.Detail.ShouldBe($"HTTP {status}");
        Courier.Sent.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task An_endpoint_that_is_set_up_wrong_is_tried_again(int status)
    {
        Courier.Answer = (_, _) => Task.FromResult(FakeCourier.Status(status));
        await DecideAsync();
        Courier.Answer = (_, _) => Task.FromResult(FakeCourier.Status(204));

        await PassAsync(TimeSpan.FromSeconds(11));

        Courier.Sent.Count.ShouldBe(2);
        (await _desk.ParkedAsync()).ShouldBeEmpty();
        (await _desk.PendingAsync()).Count(chain => chain.Id.StartsWith("feedback-", StringComparison.Ordinal)).ShouldBe(0);
    }

    [Theory]
    [InlineData("StUF058", "Fo03 StUF058", 200)]
    [InlineData("StUF058", "Fo03 StUF058", 500)]
    [InlineData("Quizzelbach is onbekend", "Fo03 zonder code", 400)]
    [InlineData("", "Fo03 zonder code", 400)]
    public async Task A_Fo03_is_a_refusal_whatever_its_status_and_only_its_code_is_kept(string code, string detail, int status)
    {
        var fo03 = $"""
            <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>
              <StUF:Fo03Bericht xmlns:StUF="http://www.egem.nl/StUF/StUF0301"><StUF:body><StUF:code>{code}</StUF:code></StUF:body></StUF:Fo03Bericht>
            </s:Body></s:Envelope>
            """;
        Courier.Answer = (_, _) => Task.FromResult(FakeCourier.Status(status, fo03));
        await DecideAsync();

        var parked = (await _desk.ParkedAsync()).ShouldHaveSingleItem();
        parked.Reason.ShouldBe(ParkedReason.Refused);
        parked.Detail.ShouldBe(detail);
    }

    [Theory]
    [InlineData(Bv03, 1)]
    [InlineData("", 1)]
    [InlineData("<html>Log in</html>", 0)]
    [InlineData("OK", 0)]
    [InlineData("""<!DOCTYPE x [<!ENTITY e "e">]><Bv03Bericht xmlns="http://www.egem.nl/StUF/StUF0301">&e;</Bv03Bericht>""", 0)]
    public async Task A_CORV_party_takes_a_message_with_a_Bv03_or_without_a_word(string answer, int taken)
    {
        Courier.Answer = (_, _) => Task.FromResult(FakeCourier.Status(200, answer));
        var reportId = await DecideAsync();

        (await _desk.CaseOfAsync(reportId)).Report(reportId)!.FeedbackSent.ShouldBe(taken);
        (await _desk.ParkedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_busy_endpoint_is_tried_again_soon_and_that_counts_as_no_attempt()
    {
        Courier.Answer = (_, _) => Task.FromResult(Reply.Busy);
        await DecideAsync();
        for (var turn = 0; turn < 100; turn++) await PassAsync(TimeSpan.FromSeconds(11));
        (await _desk.ParkedAsync()).ShouldBeEmpty();
        Courier.Answer = (_, _) => Task.FromResult(Reply.None);
        await PassAsync(TimeSpan.FromSeconds(11));

        (await _desk.PendingAsync()).Single(chain => chain.Attempts > 0).Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task One_reporter_that_is_away_does_not_delay_another()
    {
        Courier.Answer = (to, _) => Task.FromResult(to == FeedbackTo.Police.Destination ? Reply.None : FakeCourier.Status(200));
        await DecideAsync();

        var reportId = (await _desk.SendAsync(Desk.Doctor, SampleReport.Of("HA-1", household: 1))).ReportId;
        await _desk.WorkAsync();
        await _desk.FollowProposalAsync(reportId);

        (await _desk.CaseOfAsync(reportId)).Report(reportId)!.FeedbackSent.ShouldBe(1);
    }

    private async Task<string> DecideAsync()
    {
        var (reportId, _) = await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        await _desk.FollowProposalAsync(reportId);
        return reportId;
    }

    private async Task PassAWeekAsync(bool wipe = false)
    {
        for (var minutes = 0; minutes < 8 * 24 * 60; minutes += 5)
        {
            if (wipe) await _desk.LoseQueuesAsync();
            await PassAsync(TimeSpan.FromMinutes(5));
        }
    }

    private async Task PassAsync(TimeSpan time)
    {
        await _desk.ResumeAfterAsync(time);
        await _desk.WorkAsync();
    }
}
