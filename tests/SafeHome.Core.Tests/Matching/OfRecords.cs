using SafeHome.Core.Matching;
using SafeHome.Core.Matching.Model;

namespace SafeHome.Core.Tests.Matching;

/// <summary>Prepares records for a single comparison, for tests that compare none of them twice.</summary>
internal static class OfRecords
{
    public static PersonWeight Weigh(this PersonComparer comparer, PersonRecord a, PersonRecord b) => comparer.Weigh(comparer.Prepare(a), comparer.Prepare(b));

    public static PersonMatch Explain(this PersonComparer comparer, PersonRecord a, PersonRecord b) => comparer.Explain(comparer.Prepare(a), comparer.Prepare(b));

    public static ComparisonVector LevelsOf(PersonRecord a, PersonRecord b) =>
        PersonComparison.Of(ComparablePerson.Of(a, FieldFrequencies.Netherlands), ComparablePerson.Of(b, FieldFrequencies.Netherlands));
}
