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

    /// <summary>Reads a postcode with or without spaces, in either case.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="postcode">The postcode. SA, SD and SS are never handed out and are refused.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out Postcode postcode)
    {
        postcode = default;
        if (text is null) return false;
        var compact = text.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (compact.Length != 6 || compact[0] == '0') return false;
        for (var i = 0; i < 6; i++)
        {
            if (i < 4 ? !char.IsAsciiDigit(compact[i]) : !char.IsAsciiLetterUpper(compact[i])) return false;
        }

        if (compact[4..] is "SA" or "SD" or "SS") return false;
        postcode = new Postcode(compact);
        return true;
    }

    /// <summary>Six characters without a space, such as <c>3817KB</c>.</summary>
    /// <exception cref="InvalidOperationException">This is the default value, which is no postcode.</exception>
    public override string ToString() => _text ?? throw new InvalidOperationException("The default value is not a postcode.");
}
