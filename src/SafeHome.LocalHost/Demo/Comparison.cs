using System.Globalization;

namespace SafeHome.LocalHost.Demo;

/// <summary>One thing that was expected of a step, beside what was seen.</summary>
/// <param name="Field">Its name in <c>expected.json</c>.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Actual">What was seen.</param>
internal sealed record Fact(string Field, string Expected, string Actual)
{
    /// <summary>Whether they are the same.</summary>
    public bool Agrees => Expected == Actual;
}

/// <summary>What became of a step, beside what was expected of it.</summary>
/// <param name="Step">The step.</param>
/// <param name="Facts">Everything that is compared.</param>
/// <param name="Trouble">Why it could not go on; null where it could.</param>
internal sealed record ComparedStep(SampleStep Step, IReadOnlyList<Fact> Facts, string? Trouble)
{
    /// <summary>What is not as expected.</summary>
    public IReadOnlyList<Fact> Differences => [.. Facts.Where(fact => !fact.Agrees)];

    /// <summary>Whether all is as expected.</summary>
    public bool Agrees => Trouble is null && Differences.Count == 0;

    /// <summary>The fact by that name, if it is compared.</summary>
    public Fact? Fact(string field) => Facts.FirstOrDefault(fact => fact.Field == field);
}

/// <summary>Lays what happened beside what was expected.</summary>
internal static class Comparison
{
    private const string Nothing = "-";

    /// <summary>Every step of the book; one that was not sent differs.</summary>
    public static IReadOnlyList<ComparedStep> Of(Journal journal)
    {
        var sendings = journal.Sendings;
        var cases = new CaseLabels(journal);
        return [.. journal.Book.Steps.Select((step, number) => number < sendings.Count
            ? Compare(sendings[number], sendings.Take(number), journal, cases)
            : new ComparedStep(step, [new Fact("antwoord", Text(step.Expected.Answer), Nothing)], "it was not sent"))];
    }

    private static ComparedStep Compare(Sending sending, IEnumerable<Sending> before, Journal journal, CaseLabels cases)
    {
        var (step, expected) = (sending.Step, sending.Step.Expected);
        var story = sending.Received is { } received ? journal.Find(received.Id) : null;
        var facts = new List<Fact> { new("antwoord", Text(expected.Answer), Text(sending.Status)) };
        // After a call that was repeated the app may rightly say that it answers as before.
        if (expected.IsRepeat || !sending.WasRetried) facts.Add(new Fact("herhaling", Text(expected.IsRepeat), Text(expected.IsRepeat ? IsRepeat(sending, before) : sending.IsReplayed)));
        if (expected.Case is { } label) facts.Add(new Fact("casus", label, cases.Of(story)));
        if (expected.IsNewReport) facts.AddRange(OfNewReport(sending, story));
        return new ComparedStep(step, facts, expected.IsNewReport ? story?.Trouble : null);
    }

    private static IEnumerable<Fact> OfNewReport(Sending sending, ReportStory? story)
    {
        var expected = sending.Step.Expected;
        yield return new Fact("opmerkingen", Text(expected.Remarks), Text(sending.Received?.Remarks?.Count ?? 0));
        yield return new Fact("urgentie", expected.Urgency!, story?.FirstProposal?.Urgency ?? Nothing);
        yield return new Fact("besluit", expected.Decision!, story?.FirstProposal?.Decision ?? Nothing);
        yield return new Fact("ontvanger", expected.Receiver ?? Nothing, story?.FirstProposal?.Receiver ?? Nothing);
        yield return new Fact("triage", Join(expected.Triage!.Select(decision => Text(decision, expected))), Join(story?.Decisions.Select(Text)));
        yield return new Fact("reacties", Join(expected.Answers!.Select(Text)), Join(story?.Answers.Select(Text)));
        yield return new Fact("status", expected.Status!, story?.Followed?.Status ?? Nothing);
        yield return new Fact("uitkomst", expected.Outcome!, story?.Followed?.Outcome ?? Nothing);
    }

    // The first answer again: said to be so, and so.
    private static bool IsRepeat(Sending sending, IEnumerable<Sending> before) =>
        sending.IsReplayed && before.Any(earlier => earlier.Received is { } first
            && first.Id == sending.Received?.Id && first.Received == sending.Received.Received);

    private static string Text(ScriptedDecision decision, Expectation expected) => decision.FollowsProposal
        ? Text(expected.Decision!, expected.Receiver)
        : Text(decision.Decision!, decision.Receiver);

    private static string Text(Decided decision) => Text(decision.Decision, decision.Receiver);

    private static string Text(string decision, string? receiver) => receiver is null ? decision : $"{decision} {receiver}";

    private static string Text(ScriptedAnswer answer) => $"{answer.By} {answer.Answer}";

    private static string Text(bool yes) => yes ? "ja" : "nee";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Join(IEnumerable<string>? texts) => texts?.ToList() is { Count: > 0 } all ? string.Join(", ", all) : Nothing;
}
