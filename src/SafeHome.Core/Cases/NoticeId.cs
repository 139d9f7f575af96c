using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SafeHome.Core.Cases;

/// <summary>The identifier of a notice: its report and its number. It is none of a transfer.</summary>
public sealed record NoticeId(string ReportId, int Number)
{
    /// <summary>Reads the form that <see cref="ToString"/> writes.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out NoticeId? id)
    {
        id = text.Split('-') is [{ Length: > 0 } report, ['i', .. { Length: 3 } digits]] &&
            int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? new NoticeId(report, number)
                : null;
        return id is not null;
    }

    /// <summary>The report id, a hyphen, an i and three digits.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{ReportId}-i{Number:000}");
}
