using System.Text;
using SafeHome.Core.Cases;
using SafeHome.Core.Triage;
using SafeHome.Pipeline.Operations;
using SafeHome.Pipeline.Sending;
using SafeHome.Testing;

namespace SafeHome.Pipeline.Tests.Feedback;

public class SendingFeedback
{
    private readonly Desk _desk = new(FeedbackTo.Both);

    private FakeCourier Courier => _desk.Storage.Courier;

    [Fact]
    public async Task Every_outcome_is_sent_in_order_and_once_where_all_is_well()
    {
        var (reportId, caseId) = await TransferAsync();
        await _desk.AnswerAsync(caseId, 1, accepted: true);

        Texts().ShouldBe([$"{reportId}-1", $"{reportId}-2"]);
        (await _desk.CaseOfAsync(reportId)).Report(reportId)!.FeedbackSent.ShouldBe(2);
        await _desk.ResumeAfterAsync(TimeSpan.FromMinutes(1));
        (await _desk.PendingAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_outcomes_of_one_decision_are_two_messages()
    {
        var reportId = await CloseAsync();

        Statuses().ShouldBe(["uitkomst veiligheidsbeoordeling", "afsluiting zonder overdracht"]);
        (await _desk.CaseOfAsync(reportId)).Report(reportId)!.FeedbackSent.ShouldBe(2);
    }

    [Fact]
    public async Task An_outcome_waits_until_the_one_before_it_was_taken()
    {
        Courier.Answer = (_, _) => Task.FromResult(Reply.None);
        var reportId = await CloseAsync();
        var caseId = (await _desk.CaseOfAsync(reportId)).Id;
        for (var minute = 0; minute < 20; minute++) await PassAsync(TimeSpan.FromMinutes(1));
        Statuses().ShouldAllBe(status => status == "uitkomst veiligheidsbeoordeling");

        Courier.Answer = (_, _) => Task.FromResult(FakeCourier.Status(200));
        await PassAsync(TimeSpan.FromMinutes(30));

        Statuses().Distinct(StringComparer.Ordinal).ShouldBe(["uitkomst veiligheidsbeoordeling", "afsluiting zonder overdracht"]);
        Texts().Distinct(StringComparer.Ordinal).ShouldBe([$"{reportId}-1", $"{reportId}-2"]);
        (await _desk.Pipeline.Cases.EventsAsync(caseId)).OfType<FeedbackSent>().Select(sent => sent.Number).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task What_comes_while_an_endpoint_is_away_is_sent_after_what_waited()
    {
        Courier.Answer = (_, _) => Task.FromResult(Reply.None);
        var (reportId, caseId) = await TransferAsync();
        await PassAsync(TimeSpan.FromMinutes(10));
        await _desk.AnswerAsync(caseId, 1, accepted: true);
        Courier.Answer = (_, _) => Task.FromResult(FakeCourier.Status(200));
        var failed = Courier.Sent.Count;

        await PassAsync(TimeSpan.FromMinutes(3));

        Texts().Skip(failed).ShouldBe([$"{reportId}-1", $"{reportId}-2"]);
        await PassAsync(TimeSpan.FromHours(2));
        (await _desk.PendingAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_repeat_is_the_same_message_byte_for_byte()
    {
        Courier.Answer = (_, _) => Task.FromResult(FakeCourier.Status(500));
        await TransferAsync();
        await PassAsync(TimeSpan.FromSeconds(11));

        Courier.Sent.Count.ShouldBe(2);
        Courier.Sent[1].Body.ShouldBe(Courier.Sent[0].Body);
    }

    [Fact]
    public async Task A_process_that_dies_after_the_answer_sends_the_same_message_again_and_the_next_after_it()
    {
        // The answer is in, and then storage is away: nobody notes that it was taken.
        Courier.Answer = (_, _) =>
        {
            _desk.Storage.Outage.Tables = name => new SafeHome.Storage.StorageUnavailableException(name);
            return Task.FromResult(FakeCourier.Status(200));
        };
        var (reportId, @case) = await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        await DecideAsync(reportId, @case, DecisionCode.NoFollowUp);
        await _desk.WorkAsync();
        _desk.Storage.Outage.Tables = null;
        Courier.Answer = (_, _) => Task.FromResult(FakeCourier.Status(200));

        for (var minute = 0; minute < 5; minute++) await PassAsync(TimeSpan.FromMinutes(1));

        Texts().ShouldBe([$"{reportId}-1", $"{reportId}-1", $"{reportId}-2"]);
    }

    [Fact]
    public async Task Losing_every_message_costs_time_and_nothing_else()
    {
        Courier.Answer = (_, _) => Task.FromResult(Reply.None);
        var (reportId, _) = await TransferAsync();
        await _desk.LoseQueuesAsync();
        Courier.Answer = (_, _) => Task.FromResult(FakeCourier.Status(200));

        for (var minute = 0; minute < 3; minute++) await PassAsync(TimeSpan.FromMinutes(1));

        Texts().ShouldBe([$"{reportId}-1", $"{reportId}-1"]);
        (await _desk.CaseOfAsync(reportId)).Report(reportId)!.FeedbackSent.ShouldBe(1);
    }

    [Fact]
    public async Task A_message_that_comes_before_its_time_sends_nothing()
    {
        Courier.Answer = (_, _) => Task.FromResult(Reply.None);
        var (reportId, _) = await TransferAsync();

        for (var repeat = 0; repeat < 5; repeat++)
            await _desk.Pipeline.Steps.HandleAsync(WorkQueues.FeedbackToSend, new SendWork(reportId, 1).ToBody());

        Courier.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_reporter_without_an_endpoint_is_sent_nothing_and_can_ask()
    {
        var desk = new Desk();
        var (reportId, _) = await desk.TakeInAsync(SampleReport.Of("PL-1"));
        await desk.FollowProposalAsync(reportId);

        desk.Storage.Courier.Sent.ShouldBeEmpty();
        (await desk.CaseOfAsync(reportId)).Report(reportId)!.Feedback.ShouldBe(["VT-01-02"]);
        await desk.ResumeAfterAsync(TimeSpan.FromMinutes(1));
        (await desk.PendingAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Feedback_names_nobody_of_the_household_and_not_who_reported()
    {
        await TransferAsync();
        await _desk.SendAsync(Desk.Doctor, SampleReport.Of("HA-1", household: 1));
        await _desk.WorkAsync();
        foreach (var entry in await _desk.WorklistAsync(Phase.Assessment))
        {
            var @case = (await _desk.Pipeline.Cases.LoadAsync(entry.CaseId))!.Case;
            await DecideAsync(@case.Reports[0].Id, @case, DecisionCode.NoFollowUp, "Ottoline wil dit niet.");
        }

        await _desk.WorkAsync();

        Courier.Sent.Count.ShouldBe(3);
        foreach (var message in Courier.Sent)
        {
            foreach (var personal in SampleReport.PersonalData)
                Encoding.UTF8.GetString(message.Body.AsSpan()).ShouldNotContain(personal);
        }
    }

    [Fact]
    public async Task A_receiver_that_accepted_is_named_as_the_one_who_watches_and_Veilig_Thuis_until_then()
    {
        var (_, caseId) = await TransferAsync();
        await _desk.AnswerAsync(caseId, 1, accepted: true);

        Values("verantwoordelijkVoorZichtOpDeVeiligheidBelegdBij").ShouldBe(["Veilig Thuis Voorbeeld", "Lokaal team"]);
    }

    private async Task<(string ReportId, string CaseId)> TransferAsync()
    {
        var (reportId, @case) = await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        await _desk.FollowProposalAsync(reportId);
        return (reportId, @case.Id);
    }

    private async Task<string> CloseAsync()
    {
        var (reportId, @case) = await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        await DecideAsync(reportId, @case, DecisionCode.NoFollowUp);
        (await _desk.WorkAsync()).ShouldBe(0);
        return reportId;
    }

    private Task DecideAsync(string reportId, Case @case, DecisionCode decision, string reason = "Niet nodig.") =>
        _desk.Pipeline.Decide.RunAsync(@case.Id, @case.Version, new TakeDecision(reportId, decision, null, null, reason), "tester");

    private async Task PassAsync(TimeSpan time)
    {
        await _desk.ResumeAfterAsync(time);
        await _desk.WorkAsync();
    }

    private IEnumerable<string> Texts() => Courier.Sent.Select(message => message.Id);

    private IEnumerable<string> Statuses() => Values("status");

    private IEnumerable<string> Values(string element) => Courier.Sent
        .Select(message => System.Xml.Linq.XElement.Parse(Encoding.UTF8.GetString(message.Body.AsSpan())))
        .SelectMany(message => message.Descendants().Where(found => found.Name.LocalName == element).Select(found => found.Value));
}
