namespace SafeHome.LocalHost.Demo;

/// <summary>What happened in a run, written by everyone who takes part.</summary>
internal sealed class Journal(SampleBook book)
{
    private readonly Dictionary<string, ReportStory> _byId = new(StringComparer.Ordinal);
    private readonly List<Sending> _sendings = [];
    private readonly Lock _turn = new();

    /// <summary>The script.</summary>
    public SampleBook Book => book;

    /// <summary>What was sent so far, in order.</summary>
    public IReadOnlyList<Sending> Sendings
    {
        get { lock (_turn) return [.. _sendings]; }
    }

    /// <summary>The reports that were accepted so far, in order, each once.</summary>
    public IReadOnlyList<ReportStory> Stories
    {
        get { lock (_turn) return [.. _byId.Values.OrderBy(story => story.Number)]; }
    }

    /// <summary>How far the run is.</summary>
    public Counts Counts
    {
        get
        {
            var stories = Stories;
            return new Counts(
                Sendings.Count,
                stories.Count(story => story.Proposal is not null),
                stories.Sum(story => story.Decisions.Count),
                stories.Sum(story => story.Answers.Count),
                stories.Count(story => story.IsOver));
        }
    }

    /// <summary>Notes an answer to a step. A new report begins a story.</summary>
    public void NoteSent(SampleStep step, ApiAnswer answer)
    {
        var received = (int)answer.Status switch
        {
            202 => answer.Read<ReceivedReport>(),
            200 => ReceivedReport.OfMessage(answer),
            _ => null,
        };
        lock (_turn)
        {
            if (received is not null && !_byId.ContainsKey(received.Id)) _byId.Add(received.Id, NewStory(step, received));
            _sendings.Add(new Sending(step, (int)answer.Status, answer.IsReplayed, answer.Attempts > 1, received));
        }
    }

    /// <summary>The story of a report, or null where it was not sent in this run.</summary>
    public ReportStory? Find(string reportId)
    {
        lock (_turn) return _byId.GetValueOrDefault(reportId);
    }

    private ReportStory NewStory(SampleStep step, ReceivedReport received) => new(_byId.Count, step, received.Id)
    {
        Trouble = step.Expected.IsNewReport ? null : "it was taken for a new report",
    };
}

/// <summary>A step that was sent.</summary>
/// <param name="Step">The step.</param>
/// <param name="Status">The answer's HTTP status.</param>
/// <param name="IsReplayed">Whether the app said that it answers as before.</param>
/// <param name="WasRetried">Whether the demo had to call more than once, so that the app may rightly say so.</param>
/// <param name="Received">The answer; null where it was refused.</param>
internal sealed record Sending(SampleStep Step, int Status, bool IsReplayed, bool WasRetried, ReceivedReport? Received);

/// <summary>How far a run is.</summary>
/// <param name="Sent">Steps sent.</param>
/// <param name="Proposed">Proposals that the triage worker has seen.</param>
/// <param name="Decided">Decisions taken.</param>
/// <param name="Answered">Transfers answered.</param>
/// <param name="Over">Reports at their end.</param>
internal readonly record struct Counts(int Sent, int Proposed, int Decided, int Answered, int Over);
