using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace SafeHome.Core.Persons;

/// <summary>A burgerservicenummer: nine digits that pass the eleven test.</summary>
/// <remarks>
/// Veilig Thuis uses the BSN to be sure whose data it holds (Wmo 2015, art. 5.2.9). It is never a key, and never part of a
/// log line, a URL or an exception: <see cref="ToString"/> masks it.
/// </remarks>
[JsonConverter(typeof(BsnConverter))]
public readonly record struct Bsn
{
    private readonly string? _digits;

    private Bsn(string digits) => _digits = digits;

    /// <summary>The nine digits.</summary>
    /// <exception cref="InvalidOperationException">This is the default value, which is no BSN.</exception>
    public string Digits => _digits ?? throw new InvalidOperationException("The default value is not a BSN.");

    /// <summary>Reads nine digits, or eight with the leading zero left out; spaces and dots are passed over.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="bsn">The number, where it passes the eleven test (weights 9 to 2 and -1; all zeros does not count).</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out Bsn bsn)
    {
        bsn = default;
        if (text is null) return false;
        Span<char> digits = stackalloc char[9];
        var count = 0;
        foreach (var c in text)
        {
            if (c is ' ' or '.') continue;
            if (!char.IsAsciiDigit(c) || count == 9) return false;
            digits[count++] = c;
        }

        if (count == 8)
        {
            digits[..8].CopyTo(digits[1..]);
            digits[0] = '0';
            count = 9;
        }

        if (count != 9 || !PassesElevenTest(digits)) return false;
        bsn = new Bsn(new string(digits));
        return true;
    }

    /// <summary>The last two digits only, so that a BSN never shows up whole by accident.</summary>
    public override string ToString() => _digits is null ? "" : "*******" + _digits[7..];

    private static bool PassesElevenTest(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < 8; i++) sum += (9 - i) * (digits[i] - '0');
        sum -= digits[8] - '0';
        return sum % 11 == 0 && digits.ContainsAnyExcept('0');
    }
}
