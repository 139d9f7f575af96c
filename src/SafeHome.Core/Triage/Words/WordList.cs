using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafeHome.Core.Triage.Words;

/// <summary>Which words may point to a signal, and which deny it (signal-words.json).</summary>
internal sealed class WordList
{
    private static readonly Lazy<WordList> Loaded = new(() => new WordList(Load()));

    private readonly Dictionary<string, List<Phrase>> _byFirstWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Phrase>> _byFirstLetters = new(StringComparer.Ordinal);
    private readonly int _fewestLetters;
    private readonly int _mostLetters;

    private WordList(WordFile file)
    {
        Version = file.Version;
        Denials = file.Denials.ToHashSet(StringComparer.Ordinal);
        DenialsAfter = file.DenialsAfter.ToHashSet(StringComparer.Ordinal);
        DenyingVerbs = file.DenyingVerbs.ToHashSet(StringComparer.Ordinal);
        NoDenials = [.. file.NoDenials.Select(text => new Phrase("", text))];
        Turns = file.Turns.ToHashSet(StringComparer.Ordinal);
        EndsOfDenying = file.EndsOfDenying.ToHashSet(StringComparer.Ordinal);
        foreach (var (signal, phrases) in file.Signals)
        {
            foreach (var phrase in phrases.Select(text => new Phrase(signal, text)))
            {
                var index = phrase.BeginsOpen ? _byFirstLetters : _byFirstWord;
                if (!index.TryGetValue(phrase.First, out var known)) index.Add(phrase.First, known = []);
                known.Add(phrase);
            }
        }

        _fewestLetters = _byFirstLetters.Keys.Min(letters => letters.Length);
        _mostLetters = _byFirstLetters.Keys.Max(letters => letters.Length);
        Signals = [.. file.Signals.Keys];
    }

    public static WordList Default => Loaded.Value;

    public string Version { get; }

    public IReadOnlyList<string> Signals { get; }

    public IReadOnlySet<string> Denials { get; }

    /// <summary>Those of the denials that may stand after what they deny: "geslagen heeft hij haar niet".</summary>
    public IReadOnlySet<string> DenialsAfter { get; }

    public IReadOnlySet<string> DenyingVerbs { get; }

    public IReadOnlyList<Phrase> NoDenials { get; }

    public IReadOnlySet<string> Turns { get; }

    /// <summary>After these a denying verb denies no more.</summary>
    public IReadOnlySet<string> EndsOfDenying { get; }

    /// <summary>The phrases that stand in the text at a word.</summary>
    public IEnumerable<Phrase> At(IReadOnlyList<Word> words, int index)
    {
        var first = words[index].Text;
        if (_byFirstWord.TryGetValue(first, out var exact))
        {
            foreach (var phrase in exact.Where(phrase => phrase.StandsAt(words, index))) yield return phrase;
        }

        for (var length = _fewestLetters; length <= Math.Min(first.Length, _mostLetters); length++)
        {
            if (!_byFirstLetters.TryGetValue(first[..length], out var open)) continue;
            foreach (var phrase in open.Where(phrase => phrase.StandsAt(words, index))) yield return phrase;
        }
    }

    private static WordFile Load()
    {
        using var stream = EmbeddedData.Open("signal-words.json");
        return JsonSerializer.Deserialize(stream, WordFileForm.Default.WordFile)!;
    }
}

/// <summary>Words that follow each other; a star at the end of one stands for the rest of that word.</summary>
internal sealed class Phrase(string signal, string text)
{
    private readonly string[] _words = text.Split(' ');

    public string Signal { get; } = signal;

    public int Count => _words.Length;

    public bool BeginsOpen => _words[0].EndsWith('*');

    public string First => _words[0].TrimEnd('*');

    public bool StandsAt(IReadOnlyList<Word> words, int index)
    {
        if (index + _words.Length > words.Count || words[index + _words.Length - 1].Sentence != words[index].Sentence) return false;
        for (var i = 0; i < _words.Length; i++)
        {
            var (wanted, found) = (_words[i], words[index + i].Text);
            if (wanted.EndsWith('*') ? !found.StartsWith(wanted[..^1], StringComparison.Ordinal) : found != wanted) return false;
        }

        return true;
    }
}

internal sealed record WordFile(
    [property: JsonPropertyName("versie")] string Version,
    [property: JsonPropertyName("ontkenningen")] IReadOnlyList<string> Denials,
    [property: JsonPropertyName("ontkenningenErachter")] IReadOnlyList<string> DenialsAfter,
    [property: JsonPropertyName("ontkennendeWerkwoorden")] IReadOnlyList<string> DenyingVerbs,
    [property: JsonPropertyName("geenOntkenningen")] IReadOnlyList<string> NoDenials,
    [property: JsonPropertyName("grenzen")] IReadOnlyList<string> Turns,
    [property: JsonPropertyName("eindeVanOntkennen")] IReadOnlyList<string> EndsOfDenying,
    [property: JsonPropertyName("signalen")] IReadOnlyDictionary<string, IReadOnlyList<string>> Signals);

[JsonSerializable(typeof(WordFile))]
internal sealed partial class WordFileForm : JsonSerializerContext;
