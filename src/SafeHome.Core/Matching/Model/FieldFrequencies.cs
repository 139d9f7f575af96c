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
    private const float OfFirstOfJanuary = -5;

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

    /// <summary>What to add for each of a person's terms.</summary>
    internal TermBits BitsOf(PersonRecord person) => new(
        (float)Surnames.BitsOf(person.Surname),
        (float)GivenNames.BitsOf(NameWords.First(person.GivenNames)),
        person.Postcode is { } postcode ? (float)Neighbourhoods.BitsOf(Neighbourhood(postcode)) : 0,
        person.BirthDate?.EndsWith("0101", StringComparison.Ordinal) is true ? OfFirstOfJanuary : 0);

    private static ReadOnlySpan<char> Neighbourhood(string postcode) => postcode.AsSpan(0, 4);
}
