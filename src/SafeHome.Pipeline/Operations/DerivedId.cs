namespace SafeHome.Pipeline.Operations;

/// <summary>The form of the identifiers of reports and cases: what <see cref="Storage.Sealing.KeyedHash.Name"/> makes.</summary>
public static class DerivedId
{
    private const int Digits = 32;

    /// <summary>Whether a text has that form: 32 lowercase hexadecimal digits. What has another names nothing, and is never looked up.</summary>
    public static bool IsOne(string text) => text.Length == Digits && text.All(char.IsAsciiHexDigitLower);
}
