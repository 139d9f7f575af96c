using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SafeHome.Core.Cases;

/// <summary>The identifier of a transfer: the case in which it was decided on, and its number there. It keeps this when its report moves to another case.</summary>
/// <param name="CaseId">The case of the decision.</param>
/// <param name="Number">Counts the transfers that were decided on in that case, from 1.</param>
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
