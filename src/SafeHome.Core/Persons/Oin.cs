using System.Diagnostics.CodeAnalysis;

namespace SafeHome.Core.Persons;

/// <summary>An organisatie-identificatienummer: twenty digits by which government chains know an organisation (Logius).</summary>
public readonly record struct Oin
{
    private readonly string? _digits;

    private Oin(string digits) => _digits = digits;

    /// <summary>Reads twenty digits.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Oin oin)
    {
        oin = default;
        if (text is not { Length: 20 } || !text.All(char.IsAsciiDigit)) return false;
        oin = new Oin(text);
        return true;
    }

    /// <summary>The twenty digits.</summary>
    /// <exception cref="InvalidOperationException">This is the default value, which is no OIN.</exception>
    public override string ToString() => _digits ?? throw new InvalidOperationException("The default value is not an OIN.");
}
