namespace SafeHome.LocalHost.Demo;

/// <summary>What became of one report. Read by some while others write: what is written is never changed, only replaced.</summary>
/// <param name="number">Which report of the run it is.</param>
/// <param name="step">The step that brought it first.</param>
/// <param name="id">Its id.</param>
internal sealed class ReportStory(int number, SampleStep step, string id)
{
    private string? _state;

    /// <summary>Which report of the run it is, from 0.</summary>
    public int Number => number;

    /// <summary>The step that brought it first.</summary>
    public SampleStep Step => step;

    /// <summary>Its id.</summary>
    public string Id => id;

    /// <summary>The case that the triage worker found it in.</summary>
    public string? CaseId { get; private set; }

    /// <summary>What the rules propose now.</summary>
    public Decided? Proposal { get; private set; }

    /// <summary>What they proposed before anybody decided: after a transfer that came back they propose someone else.</summary>
    public Decided? FirstProposal { get; private set; }

    /// <summary>What was decided, in order.</summary>
    public IReadOnlyList<Decided> Decisions { get; private set; } = [];

    /// <summary>What receivers answered, in order.</summary>
    public IReadOnlyList<ScriptedAnswer> Answers { get; private set; } = [];

    /// <summary>What its reporter read last.</summary>
    public FollowedReport? Followed { get; set; }

    /// <summary>Why it cannot go on; null as long as it can. It never holds what a report says.</summary>
    public string? Trouble { get; set; }

    /// <summary>Whether there is nothing left to wait for.</summary>
    public bool IsOver => Trouble is not null || (Followed is { IsAtItsEnd: true } && (step.Expected.Progress is null || Followed.Outcome == step.Expected.Outcome));

    /// <summary>What the triage worker is to decide next; null where the script has no more.</summary>
    public ScriptedDecision? NextDecision => step.Expected.Triage?.ElementAtOrDefault(Decisions.Count);

    /// <summary>What the triage worker is to record next; null where the script has nothing for where the report stands.</summary>
    public ScriptedProgress? NextProgress => step.Expected.Progress?.FirstOrDefault(progress => progress.From == _state);

    /// <summary>Notes what its case says of it.</summary>
    public void NoteCase(string caseId, CaseContents contents)
    {
        CaseId = caseId;
        _state = contents.Reports.FirstOrDefault(report => report.Id == id)?.State;
        Proposal = contents.Proposals.LastOrDefault(proposal => proposal.Report == id);
        Decisions = [.. contents.Decisions.Where(decision => decision.Report == id)];
        if (Decisions.Count == 0 || FirstProposal is null) FirstProposal = Proposal;
    }

    /// <summary>Notes a receiver's answer.</summary>
    public void NoteAnswer(ScriptedAnswer answer) => Answers = [.. Answers, answer];
}
