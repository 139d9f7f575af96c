using System.Collections;
using FsCheck;
using FsCheck.Fluent;
using SafeHome.Core.Persons;
using SafeHome.Core.Reports;

namespace SafeHome.Core.Tests.Reports;

/// <summary>Reports of every shape, with every field sometimes absent and letters of many kinds.</summary>
internal static class ReportGenerator
{
    private static readonly Gen<string> Text = Gen.Elements(
        "", "x", "Sanne", "van der", "Şükrü", "Zoë", "O'Neill", "\"aanhaling\"", "regel\nregel", "日本", "😀", "<&>", "  ", "\u200F", "null");

    private static readonly Gen<string?> MaybeText = Text.OrNull()!;

    private static readonly Gen<DateTimeOffset> Moment =
        from ticks in Gen.Choose(0, int.MaxValue)
        from fine in Gen.Choose(0, 9_999_999)
        from hours in Gen.Choose(-12, 14)
        select new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.FromHours(hours)).AddSeconds(ticks).AddTicks(fine);

    private static readonly Gen<PartialDate?> Date = Gen.Elements("1988-04-12", "1988-04-00", "1988-00-00", "2024-02-29", "")
        .Select(text => PartialDate.TryParse(text, out var date) ? date : (PartialDate?)null);

    private static readonly Gen<Address?> Address =
        from postcode in Gen.Elements("3817KB", "1011AA", "")
        from texts in MaybeText.ArrayOf(5)
        from number in Gen.Choose(0, 300)
        from present in Gen.Elements(true, false)
        select present
            ? new Address(texts[0], number == 0 ? null : number, texts[1], texts[2], Postcode.TryParse(postcode, out var p) ? p : null, texts[3], texts[4])
            : null;

    private static readonly Gen<Person> OnePerson =
        from capacity in Gen.Elements(Enum.GetValues<Capacity>())
        from sex in Gen.Elements(Enum.GetValues<Sex>())
        from bsn in Gen.Elements("999990019", "123456782", "")
        from date in Date
        from texts in MaybeText.ArrayOf(4)
        from address in Address
        from flags in Gen.Elements(Enum.GetValues<PersonFlag>()).ListOf()
        from aside in Gen.Elements("postcode", "burgerservicenummer", "geboortedatum").ListOf()
        select new Person(
            capacity, texts[0], Bsn.TryParse(bsn, out var number) ? number : null, sex, date,
            new PersonName(texts[1], texts[2], texts[3] ?? ""), address, [.. aside], [.. flags.Distinct()],
            aside.Distinct(StringComparer.Ordinal).ToDictionary(key => key, key => texts[0] ?? key, StringComparer.Ordinal));

    private static readonly Gen<Report> One =
        from kind in Gen.Elements(Enum.GetValues<ReportKind>())
        from texts in MaybeText.ArrayOf(9)
        from written in Moment
        from happened in Moment
        from flags in Gen.Elements(true, false).ArrayOf(3)
        from violence in Text.ListOf()
        from persons in OnePerson.NonEmptyListOf()
        select new Report(
            kind, texts[0] ?? "", written, texts[1], flags[0],
            new Reporter(texts[2] ?? "", texts[3], texts[4], texts[5], flags[1] ? flags[2] : null, texts[6]),
            new Situation(texts[7] ?? "", texts[8], [.. violence], [.. violence], [new Answer("VT-001", texts[0] ?? "")], texts[1],
                flags[2] ? new Meldcode(flags[0] ? 3 : null, flags[1]) : null),
            [new Incident(texts[2], flags[1] ? happened : null, texts[3], texts[4])],
            [.. persons]);

    public static Arbitrary<Report> Any { get; } = One.ToArbitrary();

    /// <summary>All values of a record and of what it holds, in one text; times by their moment.</summary>
    public static string Describe(object? value) => value switch
    {
        null => "-",
        string text => $"'{text}'",
        Bsn bsn => bsn.Digits,
        DateTimeOffset time => time.UtcTicks.ToString(),
        IReadOnlyDictionary<string, string> pairs => string.Join(',', pairs.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={Describe(pair.Value)}")),
        IEnumerable items => $"[{string.Join(',', items.Cast<object?>().Select(Describe))}]",
        _ when value.GetType() is { IsClass: true } type =>
            $"{{{string.Join(',', type.GetProperties().Select(property => property.Name + ":" + Describe(property.GetValue(value))))}}}",
        _ => value.ToString()!,
    };

    /// <summary>An equal report: other lists, the dictionary filled the other way round, the times with another offset.</summary>
    public static Report Copy(Report report) => report with
    {
        Written = report.Written.ToOffset(TimeSpan.FromHours(2)),
        Persons = [.. report.Persons.Select(person => person with
        {
            Flags = [.. person.Flags],
            SetAside = person.SetAside.Reverse().ToDictionary(StringComparer.Ordinal),
        })],
    };
}
