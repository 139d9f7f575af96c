using SafeHome.Core.Reports;

namespace SafeHome.Core.Triage.Words;

/// <summary>
/// Looks in the free text of a report for likely signals. Where it errs, it errs to the side of a suggestion too many: that costs a look,
/// and a missed one could cost more.
/// </summary>
public static class SignalsInText
{
    // How far a denial reaches: "heeft haar nooit met een mes" before a phrase, "geslagen heeft hij haar niet" after it.
    private const int WordsBefore = 4;
    private const int WordsAfter = 4;

    /// <summary>The version of the list of words.</summary>
    public static string WordsVersion => WordList.Default.Version;

    /// <summary>The likely signals of a report; of each field the first passage of each signal.</summary>
    public static IReadOnlyList<SuggestedSignal> Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return
        [
            .. In("/zorgelijkeSituatie/situatieSchets", report.Situation.Outline),
            .. In("/zorgelijkeSituatie/nadereOmschrijving", report.Situation.Details),
            .. report.Incidents.SelectMany((incident, index) => In($"/naarAanleidingVan/{index}/omschrijving", incident.Description)),
        ];
    }

    private static IEnumerable<SuggestedSignal> In(string field, string? text)
    {
        if (text is null) return [];
        var list = WordList.Default;
        var words = Word.AllOf(text, list.Turns);
        var found = new Dictionary<string, SuggestedSignal>(StringComparer.Ordinal);
        var denied = false;
        for (var index = 0; index < words.Count; index++)
        {
            denied = IsDeniedFrom(list, words, index, denied);
            foreach (var phrase in list.At(words, index))
            {
                if (denied || found.ContainsKey(phrase.Signal) || IsDenied(list, words, index, phrase.Count)) continue;
                var (start, end) = (words[index].Start, words[index + phrase.Count - 1].End);
                found.Add(phrase.Signal, new SuggestedSignal(phrase.Signal, field, start, end - start));
            }
        }

        return found.Values;
    }

    private static bool IsDenied(WordList list, List<Word> words, int index, int count)
    {
        var after = index + count;
        return Enumerable.Range(1, WordsBefore).Any(distance => Denies(index - distance))
            || Enumerable.Range(0, WordsAfter).Any(distance => Denies(after + distance) && list.DenialsAfter.Contains(words[after + distance].Text));

        bool Denies(int at) => at >= 0 && at < words.Count
            && words[at].Clause == words[index].Clause
            && list.Denials.Contains(words[at].Text)
            && !list.NoDenials.Any(phrase => phrase.StandsAt(words, at));
    }

    // "Ontkent dat hij een mes had, of haar sloeg": who denies, denies all that follows in the sentence, up to a turn.
    private static bool IsDeniedFrom(WordList list, List<Word> words, int index, bool before) =>
        list.DenyingVerbs.Contains(words[index].Text)
        || (before && words[index].Sentence == words[index - 1].Sentence && !list.EndsOfDenying.Contains(words[index].Text));
}
