using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace SafeHome.Core.Persons;

/// <summary>A Dutch postcode: four digits, the first not zero, and two letters.</summary>
[JsonConverter(typeof(PostcodeConverter))]
public readonly record struct Postcode
{
    private readonly string? _text;

    private Postcode(string text) => _text = text;

    /// <summary>The four digits, which name a neighbourhood.</summary>
    public string Digits => ToString()[..4];

    /// <summary>Reads a postcode with or without white space, in either case.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="postcode">The postcode. SA, SD and SS are never handed out and are refused.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out Postcode postcode)
    {
        postcode = default;
        if (text is null) return false;
        Span<char> compact = stackalloc char[6];
        var count = 0;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c)) continue;
            if (count == 6 || !(count < 4 ? char.IsAsciiDigit(c) : char.IsAsciiLetter(c))) return false;
            compact[count++] = char.ToUpperInvariant(c);
        }

        if (count != 6 || compact[0] == '0' || compact[4..] is "SA" or "SD" or "SS") return false;
        postcode = new Postcode(new string(compact));
        return true;
    }

    /// <summary>Six characters without a space, such as <c>3817KB</c>.</summary>
    /// <exception cref="InvalidOperationException">This is the default value, which is no postcode.</exception>
    public override string ToString() => _text ?? throw new InvalidOperationException("The default value is not a postcode.");
}
