using SafeHome.Core.Matching.Comparing;

namespace SafeHome.Core.Matching.Model;

/// <summary>The frequencies of the terms of those fields in which some are much more common than others.</summary>
/// <param name="Surnames">By normalised surname.</param>
/// <param name="GivenNames">By the first of the given names.</param>
/// <param name="Neighbourhoods">By the four digits of the postcode.</param>
public sealed record FieldFrequencies(TermFrequencies Surnames, TermFrequencies GivenNames, TermFrequencies Neighbourhoods)
{
    // The first of January stands for a day that was not known when someone was registered. Among those who came from where days
    // are not written down it is some thirty times as common as any other day (an estimate, from general knowledge).
    private const double OfFirstOfJanuary = -5;

    private static readonly Lazy<FieldFrequencies> LazyNetherlands = new(() => new FieldFrequencies(
        TermFrequencies.Embedded("surnames.csv"),
        TermFrequencies.Embedded("given-names.csv"),
        TermFrequencies.Embedded("postcode-areas.csv")));

    /// <summary>Those of the Netherlands (see SOURCES.md beside the data).</summary>
    public static FieldFrequencies Netherlands => LazyNetherlands.Value;

    /// <summary>Those among some records.</summary>
    public static FieldFrequencies Among(IReadOnlyCollection<PersonRecord> records) => new(
        TermFrequencies.Of(records.Select(record => record.Surname).Where(surname => surname.Length > 0)),
        TermFrequencies.Of(records.Select(record => record.GivenNames).OfType<string>().Select(names => NameWords.First(names).ToString())),
        TermFrequencies.Of(records.Select(record => record.Postcode).OfType<string>().Select(postcode => Neighbourhood(postcode).ToString())));

    /// <summary>What to add to the weight of a level against a stranger, for what the two records share.</summary>
    internal double BitsOf(PersonField field, ComparisonLevel level, PersonRecord a, PersonRecord b) => (field, level) switch
    {
        (PersonField.Surname, ComparisonLevel.Exact) => Least(Surnames, a.Surname, b.Surname),
        (PersonField.GivenNames, ComparisonLevel.Exact) => Least(GivenNames, NameWords.First(a.GivenNames), NameWords.First(b.GivenNames)),
        (PersonField.Address, ComparisonLevel.Exact or ComparisonLevel.PostcodeAndNumber) =>
            Neighbourhoods.BitsOf(Neighbourhood(a.Postcode)),
        (PersonField.BirthDate, ComparisonLevel.Exact) when a.BirthDate!.EndsWith("0101", StringComparison.Ordinal) => OfFirstOfJanuary,
        _ => 0,
    };

    // Names that are equal but for their order or spaces are not one term.
    private static double Least(TermFrequencies terms, ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        a.SequenceEqual(b) ? terms.BitsOf(a) : Math.Min(terms.BitsOf(a), terms.BitsOf(b));

    private static ReadOnlySpan<char> Neighbourhood(string? postcode) => postcode.AsSpan(0, 4);
}
