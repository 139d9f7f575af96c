using SafeHome.Core.Matching;
using SafeHome.Core.Persons;
using SafeHome.Core.Reports;

namespace SafeHome.Core.Tests.Matching;

/// <summary>Persons for the tests: only what matters is said.</summary>
internal static class Someone
{
    public static Person Named(
        string surname, string? givenNames = null, string? prefix = null, string? bsn = null, string? born = null, Sex sex = Sex.Unknown,
        string? postcode = null, int? number = null, Capacity capacity = Capacity.Involved, string? role = null, string? municipality = null) =>
        new(
            capacity,
            role,
            bsn is null ? null : Bsn.TryParse(bsn, out var b) ? b : throw new ArgumentException("No BSN.", nameof(bsn)),
            sex,
            born is null ? null : PartialDate.TryParse(born, out var date) ? date : throw new ArgumentException("No date.", nameof(born)),
            new PersonName(givenNames, prefix, surname),
            postcode is null && municipality is null
                ? null
                : new Address(null, number, null, null, Postcode.TryParse(postcode, out var p) ? p : null, null, municipality),
            [],
            [],
            new Dictionary<string, string>(StringComparer.Ordinal));

    public static PersonRecord Record(
        string surname, string? givenNames = null, string? prefix = null, string? bsn = null, string? born = null, Sex sex = Sex.Unknown,
        string? postcode = null, int? number = null) =>
        PersonRecord.Of(Named(surname, givenNames, prefix, bsn, born, sex, postcode, number))!;
}
