namespace SafeHome.Benchmarks.Population.Errors;

/// <summary>Slips of the fingers.</summary>
internal static class Typing
{
    private static readonly string[] Keyboard = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    private static readonly Dictionary<char, string> Neighbours = Keyboard
        .SelectMany((row, r) => row.Select((key, at) => (Key: key, Near: Near(r, at))))
        .ToDictionary(entry => entry.Key, entry => entry.Near);

    /// <summary>One letter next to the right one, two that changed places, one left out or one twice.</summary>
    public static string Mistype(string text, Draw draw)
    {
        if (text.Length < 2) return text;
        var at = draw.Below(text.Length - 1);
        return draw.Below(4) switch
        {
            0 => Replace(text, at + 1, Beside(text[at + 1], draw)),
            1 => text[..at] + text[at + 1] + text[at] + text[(at + 2)..],
            2 => text.Remove(at + 1, 1),
            _ => text.Insert(at, text[at..(at + 1)]),
        };
    }

    /// <summary>One digit wrong, or two that changed places; other characters stay.</summary>
    public static string MistypeDigits(string text, Draw draw)
    {
        var digits = Enumerable.Range(0, text.Length).Where(i => char.IsAsciiDigit(text[i])).ToList();
        if (digits.Count == 0) return text;
        var at = draw.From(digits);
        if (draw.Chance(0.4) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) && text[at] != text[at + 1])
            return text[..at] + text[at + 1] + text[at] + text[(at + 2)..];
        return Replace(text, at, (char)('0' + (text[at] - '0' + draw.Between(1, 9)) % 10));
    }

    private static char Beside(char letter, Draw draw)
    {
        if (!Neighbours.TryGetValue(char.ToLowerInvariant(letter), out var near)) return letter;
        return char.IsUpper(letter) ? char.ToUpperInvariant(near[draw.Below(near.Length)]) : near[draw.Below(near.Length)];
    }

    private static string Replace(string text, int at, char by) => text[..at] + by + text[(at + 1)..];

    // The keys to the left and right, and those above and below, which stand half a key aside.
    private static string Near(int row, int at) => string.Concat(
        new (int Row, int At)[] { (row, at - 1), (row, at + 1), (row - 1, at), (row - 1, at + 1), (row + 1, at - 1), (row + 1, at) }
            .Where(key => key.Row >= 0 && key.Row < Keyboard.Length && key.At >= 0 && key.At < Keyboard[key.Row].Length)
            .Select(key => Keyboard[key.Row][key.At]));
}
