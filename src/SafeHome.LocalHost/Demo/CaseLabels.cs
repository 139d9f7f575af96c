namespace SafeHome.LocalHost.Demo;

/// <summary>
/// Names the cases of a run by the labels of the script. A case has the label of the first report in it; a second case with a label
/// that another has already is told apart, so that a household which fell into two differs from the script.
/// </summary>
internal sealed class CaseLabels
{
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);

    /// <summary>Names the cases in which the triage worker found the reports.</summary>
    public CaseLabels(Journal journal)
    {
        foreach (var story in journal.Stories)
        {
            if (story.CaseId is null || _labels.ContainsKey(story.CaseId)) continue;
            var label = story.Step.Expected.Case ?? story.Step.Name;
            _labels.Add(story.CaseId, _labels.ContainsValue(label) ? $"another than {label}" : label);
        }
    }

    /// <summary>The name of a report's case.</summary>
    public string Of(ReportStory? story) => story?.CaseId is { } id ? _labels[id] : "none";
}
