using SafeHome.Core.Reports;

namespace SafeHome.Core.Triage;

/// <summary>Reduces answers to yes, no and unknown: what else was written stays in the report.</summary>
internal static class YesNoAnswers
{
    /// <summary>The answers by question; where a question was answered twice, yes goes before no and no before unknown.</summary>
    public static IReadOnlyDictionary<string, YesNo> Of(IReadOnlyList<Answer> answers) =>
        answers.GroupBy(answer => answer.Question, StringComparer.Ordinal)
            .ToDictionary(
                question => question.Key,
                question => Surest(question.Select(answer => Read(answer.Text))),
                StringComparer.Ordinal);

    private static YesNo Surest(IEnumerable<YesNo> answers)
    {
        var given = answers.ToHashSet();
        return given.Contains(YesNo.Yes) ? YesNo.Yes : given.Contains(YesNo.No) ? YesNo.No : YesNo.Unknown;
    }

    private static YesNo Read(string text)
    {
        var word = new string([.. text.TrimStart().TakeWhile(char.IsLetter)]).ToUpperInvariant();
        return word switch
        {
            "JA" or "J" => YesNo.Yes,
            "NEE" or "NEEN" or "N" => YesNo.No,
            _ => YesNo.Unknown,
        };
    }
}
