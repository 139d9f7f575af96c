using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SafeHome.Pipeline.Routing;

/// <summary>The identifier of a transfer: its case and its number within the case.</summary>
public sealed record ReferralId(string CaseId, int Number)
{
    /// <summary>Reads the form that <see cref="ToString"/> writes.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out ReferralId? id)
    {
        id = text.Split('-') is [{ Length: > 0 } caseId, { Length: 4 } digits] &&
            int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? new ReferralId(caseId, number)
                : null;
        return id is not null;
    }

    /// <summary>The case id, a hyphen and four digits.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{CaseId}-{Number:0000}");
}
