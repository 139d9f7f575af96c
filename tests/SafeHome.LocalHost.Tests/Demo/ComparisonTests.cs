using System.Net;
using System.Text;
using SafeHome.LocalHost.Demo;

namespace SafeHome.LocalHost.Tests.Demo;

public sealed class ComparisonTests
{
    private static readonly Expectation Expected = new(
        202, false, 0, "household", "spoed", "VT-01-02", "save-x",
        [ScriptedDecision.AsProposed], [new ScriptedAnswer("dev-save", "aanvaard", null)], "overgedragen", "VT-02");

    private static readonly Decided Proposal = new("r1", "VT-01-02", null, "save-x", "spoed");

    [Fact]
    public void What_came_as_expected_agrees()
    {
        var journal = Send(Step("01.json"));
        Finish(journal, "r1", "case-1");

        Comparison.Of(journal).ShouldHaveSingleItem().Agrees.ShouldBeTrue();
    }

    [Theory]
    [InlineData("urgentie")]
    [InlineData("besluit")]
    [InlineData("ontvanger")]
    [InlineData("triage")]
    [InlineData("reacties")]
    [InlineData("status")]
    [InlineData("uitkomst")]
    [InlineData("opmerkingen")]
    [InlineData("antwoord")]
    public void A_single_field_that_is_other_than_expected_differs(string field)
    {
        var other = field switch
        {
            "urgentie" => Expected with { Urgency = "acuut" },
            "besluit" => Expected with { Decision = "VT-99", Triage = [new ScriptedDecision("VT-01-02", null, "save-x", "")] },
            "ontvanger" => Expected with { Receiver = "save-y", Triage = [new ScriptedDecision("VT-01-02", null, "save-x", "")] },
            "triage" => Expected with { Triage = [new ScriptedDecision("VT-01-01", "onderzoek", null, "")] },
            "reacties" => Expected with { Answers = [] },
            "status" => Expected with { Status = "besloten" },
            "uitkomst" => Expected with { Outcome = "VT-03" },
            "opmerkingen" => Expected with { Remarks = 1 },
            _ => Expected with { Answer = 200, IsRepeat = false },
        };
        var journal = Send(Step("01.json", other));
        Finish(journal, "r1", "case-1");

        var step = Comparison.Of(journal).ShouldHaveSingleItem();

        step.Agrees.ShouldBeFalse();
        step.Differences.Select(fact => fact.Field).ShouldContain(field, StringComparer.Ordinal);
    }

    [Fact]
    public void A_repeat_must_be_said_to_be_one_and_be_the_first_answer()
    {
        var repeat = Step("01.json", new Expectation(202, true, 0, "household", null, null, null, null, null, null, null)) with { Time = 2 };
        var journal = new Journal(new SampleBook("", [Step("01.json"), repeat, repeat]));
        journal.NoteSent(journal.Book.Steps[0], Accepted("r1"));
        journal.NoteSent(repeat, Accepted("r1") with { IsReplayed = true });
        journal.NoteSent(repeat, Accepted("r1"));
        Finish(journal, "r1", "case-1");

        Comparison.Of(journal).Select(step => step.Agrees).ShouldBe([true, true, false]);
    }

    [Fact]
    public void After_a_lost_answer_the_first_sending_may_look_like_a_repeat()
    {
        var journal = new Journal(new SampleBook("", [Step("01.json"), Step("02.json")]));
        journal.NoteSent(journal.Book.Steps[0], Accepted("r1") with { IsReplayed = true, Attempts = 2 });
        journal.NoteSent(journal.Book.Steps[1], Accepted("r2") with { IsReplayed = true });
        Finish(journal, "r1", "case-1");
        Finish(journal, "r2", "case-1");

        Comparison.Of(journal)[0].Agrees.ShouldBeTrue();
        Comparison.Of(journal)[1].Differences.ShouldBe([new Fact("herhaling", "nee", "ja")]);
    }

    [Theory]
    [InlineData("household", "household", "case-1", "case-1", true)]
    [InlineData("household", "neighbours", "case-1", "case-2", true)]
    [InlineData("household", "household", "case-1", "case-2", false)]
    [InlineData("household", "neighbours", "case-1", "case-1", false)]
    public void One_label_is_one_case(string first, string second, string firstCase, string secondCase, bool agrees)
    {
        var journal = Send(Step("01.json", Expected with { Case = first }), Step("02.json", Expected with { Case = second }));
        Finish(journal, "r1", firstCase);
        Finish(journal, "r2", secondCase);

        Comparison.Of(journal)[1].Agrees.ShouldBe(agrees);
    }

    [Fact]
    public void A_report_that_could_not_go_on_and_a_step_that_was_not_sent_differ()
    {
        var journal = new Journal(new SampleBook("", [Step("01.json"), Step("02.json")]));
        journal.NoteSent(journal.Book.Steps[0], Accepted("r1"));
        Finish(journal, "r1", "case-1");
        journal.Find("r1")!.Trouble = "the decision was answered with 400";

        Comparison.Of(journal).Select(step => step.Trouble).ShouldBe(["the decision was answered with 400", "it was not sent"]);
        Comparison.Of(journal).ShouldAllBe(step => !step.Agrees);
    }

    private static SampleStep Step(string file, Expectation? expected = null) => new(file, "dev-politie", null, null, expected ?? Expected);

    private static Journal Send(params SampleStep[] steps)
    {
        var journal = new Journal(new SampleBook("", steps));
        for (var number = 0; number < steps.Length; number++) journal.NoteSent(steps[number], Accepted($"r{number + 1}"));
        return journal;
    }

    private static ApiAnswer Accepted(string id) => new(
        HttpStatusCode.Accepted, Encoding.UTF8.GetBytes($$"""{ "id": "{{id}}", "ontvangen": "2026-11-21T10:00:00Z" }"""), null, false);

    private static void Finish(Journal journal, string report, string caseId)
    {
        var story = journal.Find(report)!;
        var decided = Proposal with { Report = report };
        story.NoteCase(caseId, new CaseContents([new StandingReport(report, "wachtOpBesluit")], [decided], [decided with { Urgency = null }], []));
        story.NoteAnswer(new ScriptedAnswer("dev-save", "aanvaard", null));
        story.Followed = new FollowedReport("overgedragen", "VT-02");
    }
}
