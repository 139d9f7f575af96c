namespace SafeHome.Core.Triage.Words;

/// <summary>A word of a text.</summary>
/// <param name="Text">In lower case.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Sentence">Which sentence it stands in, from 0.</param>
/// <param name="Clause">Which clause: a comma, or a word that turns the sentence, begins another one.</param>
internal readonly record struct Word(string Text, int Start, int Sentence, int Clause)
{
    public int End => Start + Text.Length;

    /// <summary>The words of a text in order. A word is a run of letters, digits and apostrophes.</summary>
    public static List<Word> AllOf(string text, IReadOnlySet<string> turns)
    {
        var words = new List<Word>();
        var (sentence, clause) = (0, 0);
        for (var at = 0; at < text.Length;)
        {
            if (!IsPartOfWord(text[at]))
            {
                if (EndsSentence(text[at])) (sentence, clause) = (sentence + 1, clause + 1);
                else if (text[at] is ',') clause++;
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && IsPartOfWord(text[at])) at++;
            // Letter by letter, so that the offsets stay those of the text.
            var lower = string.Create(at - start, (text, start), (to, from) => from.text.AsSpan(from.start, to.Length).ToLowerInvariant(to));
            if (turns.Contains(lower)) clause++;
            words.Add(new Word(lower, start, sentence, clause));
        }

        return words;
    }

    private static bool IsPartOfWord(char character) => char.IsLetterOrDigit(character) || character is '\'' or '’';

    private static bool EndsSentence(char character) => character is '.' or '!' or '?' or ';' or ':' or '\n';
}
