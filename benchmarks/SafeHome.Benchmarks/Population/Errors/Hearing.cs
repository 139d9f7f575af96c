namespace SafeHome.Benchmarks.Population.Errors;

/// <summary>Slips of the ear: Dutch spellings of one sound, each for the other.</summary>
internal static class Hearing
{
    private static readonly (string One, string Other)[] Sounds =
    [
        ("ij", "ei"), ("ij", "y"), ("ou", "au"), ("ouw", "auw"), ("c", "k"), ("ch", "g"), ("cht", "gt"), ("dt", "t"), ("dt", "d"), ("d", "t"),
        ("f", "v"), ("s", "z"), ("ph", "f"), ("th", "t"), ("x", "ks"), ("qu", "kw"), ("ie", "i"), ("oo", "o"), ("aa", "a"), ("ee", "e"),
        ("uu", "u"), ("ae", "aa"), ("ck", "k"), ("ss", "s"), ("nn", "n"), ("ll", "l"), ("tt", "t"), ("sch", "s"), ("oe", "u"), ("eu", "u"),
    ];

    /// <summary>The name with one sound spelt otherwise; a name without such a sound is as it was.</summary>
    public static string Mishear(string name, Draw draw)
    {
        var first = draw.Below(Sounds.Length);
        for (var i = 0; i < Sounds.Length; i++)
        {
            var (one, other) = Sounds[(first + i) % Sounds.Length];
            if (draw.Chance(0.5)) (one, other) = (other, one);
            // Not the capital: who hears a name knows how it begins more often than not.
            var at = name.IndexOf(one, Math.Min(1, name.Length), StringComparison.Ordinal);
            if (at >= 0) return name[..at] + other + name[(at + one.Length)..];
        }

        return name;
    }
}
