using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using SafeHome.Core.Persons;

namespace SafeHome.Core.Reports;

/// <summary>
/// Hides from the texts of a report who reported: names, telephone numbers and addresses for mail (Uitvoeringsbesluit Wmo 2015, art. 4.1.8
/// lid 3). What else gives a reporter away ("ik woon hiernaast") only a person sees.
/// </summary>
public static class SourceInText
{
    /// <summary>What stands where something was hidden. Its length says nothing of the name.</summary>
    public const string Hidden = "[afgeschermd]";

    // In JZR roles 391 (melder) and 392 (informant) a reporter names who gave the information among the persons of the report.
    private static readonly string[] SourceRoles = ["391", "392"];

    // Shorter words are initials and particles, which would be hidden all over the text.
    private const int ShortestName = 3;

    // What the prefix of the country leaves of a Dutch number; one for a service may have a digit less.
    private const int DigitsThatTell = 9;
    private const int FewestDigits = 8;

    private static readonly Regex Words = new(@"\p{L}[\p{L}\p{Mn}\p{Nd}]*", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static readonly Regex Numbers = new(@"\+?\(?[0-9][0-9 ().\-]{6,20}[0-9]", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static readonly HashSet<string> NoNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "mevrouw", "meneer", "mijnheer", "heer", "dokter", "juf", "meester", "van", "der", "den", "het", "ter", "ten",
    };

    /// <summary>Whether a person stands in the report as who gave the information.</summary>
    /// <param name="roleCode">The role of list JZR; null where none was given.</param>
    public static bool IsSource(string? roleCode) => SourceRoles.Contains(roleCode);

    /// <summary>A person as who may not know who gave the information sees one who did: that there is one.</summary>
    public static Person Hide(Person source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source with
        {
            Bsn = null,
            Sex = Sex.Unknown,
            BirthDate = null,
            Name = new PersonName(null, null, Hidden),
            Address = null,
            PhoneNumbers = [],
            Flags = [],
            SetAside = new Dictionary<string, string>(StringComparer.Ordinal),
        };
    }

    /// <summary>The report with all its texts as who may not know the reporter reads them.</summary>
    public static Report Hide(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var names = NamesOf(report);
        return report with
        {
            Situation = report.Situation with { Outline = HideIn(report.Situation.Outline), Details = HideIn(report.Situation.Details) },
            Incidents = [.. report.Incidents.Select(incident => incident with
            {
                Location = HideIn(incident.Location),
                Description = HideIn(incident.Description),
            })],
        };

        [return: NotNullIfNotNull(nameof(text))]
        string? HideIn(string? text) => Hide(report.Reporter, names, text);
    }

    /// <summary>A text about a report, as who may not know its reporter reads it.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Hide(Report report, string? text)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Hide(report.Reporter, NamesOf(report), text);
    }

    [return: NotNullIfNotNull(nameof(text))]
    private static string? Hide(Reporter reporter, HashSet<string> names, string? text)
    {
        if (text is null) return null;
        if (reporter.EmailAddress is { Length: > 0 } mail) text = text.Replace(mail, Hidden, StringComparison.OrdinalIgnoreCase);
        if (LastDigits(reporter.PhoneNumber) is { } number) text = Numbers.Replace(text, found => LastDigits(found.Value) == number ? Hidden : found.Value);
        // A name begins with a capital: who is called De Jong does not take the word "jong" out of the text.
        return Words.Replace(text, word => names.Contains(word.Value) && char.IsUpper(word.Value[0]) ? Hidden : word.Value);
    }

    // A name that the household bears too stays, and so does where it lives: to hide it would say that the reporter bears it.
    private static HashSet<string> NamesOf(Report report)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        names.UnionWith(WordsOf(report.Reporter.Name));
        foreach (var source in report.Persons.Where(person => IsSource(person.RoleCode))) names.UnionWith(WordsOf(source.Name));
        names.ExceptWith(NoNames);
        foreach (var person in report.Persons.Where(person => !IsSource(person.RoleCode)))
        {
            names.ExceptWith(WordsOf(person.Name));
            names.ExceptWith(WordsOf(person.Address?.Place));
        }

        return names;
    }

    private static IEnumerable<string> WordsOf(PersonName name) => WordsOf(name.GivenNames).Concat(WordsOf(name.Surname));

    private static IEnumerable<string> WordsOf(string? name) => Words.Matches(name ?? "").Select(word => word.Value).Where(word => word.Length >= ShortestName);

    private static string? LastDigits(string? number)
    {
        var digits = string.Concat((number ?? "").Where(char.IsAsciiDigit));
        return digits.Length < FewestDigits ? null : digits[^Math.Min(DigitsThatTell, digits.Length)..];
    }
}
