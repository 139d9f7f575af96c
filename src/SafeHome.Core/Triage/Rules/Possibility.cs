using SafeHome.Core.Triage.Facts;

namespace SafeHome.Core.Triage.Rules;

/// <summary>
/// Finds out whether facts could be such that a condition holds, by trying: a test that is open is settled both ways, until the condition
/// holds or cannot hold any more. Of a fact only those values are tried that some test tells apart.
/// </summary>
/// <remarks>Facts that depend on each other are taken as independent, so it never calls impossible what is possible.</remarks>
internal sealed class Possibility
{
    private const int MostTries = 20_000;

    private readonly Dictionary<Fact, long[]> _representatives;
    private int _triesLeft = MostTries;

    /// <param name="conditions">Every condition that will be asked for.</param>
    public Possibility(IEnumerable<Condition> conditions) =>
        _representatives = conditions.SelectMany(condition => condition.Tests)
            .Where(test => test.Fact.Type is not FactType.Set)
            .GroupBy(test => test.Fact)
            .ToDictionary(tests => tests.Key, tests => Representatives(tests.Key, [.. tests]));

    /// <summary>Whether the condition can hold; null where that is too much to find out, after all that was asked before.</summary>
    public bool? CanHold(Condition condition)
    {
        var found = Try(condition, OpenValues.AllOpen);
        return _triesLeft > 0 ? found : null;
    }

    private bool Try(Condition condition, OpenValues values)
    {
        if (--_triesLeft <= 0) return false;
        if (condition.Holds(values) is { } settled) return settled;
        var open = condition.Tests.First(test => test.Holds(values) is null);
        foreach (var next in Settle(open, values))
        {
            if (Try(condition, next)) return true;
        }

        return false;
    }

    private IEnumerable<OpenValues> Settle(Test open, OpenValues values)
    {
        if (open is SetTest set)
        {
            var unsettled = set.Bits & ~values.FindSet(set.Fact).Known;
            var bit = unsettled & -unsettled;
            return [values.WithCode(set.Fact, bit, present: true), values.WithCode(set.Fact, bit, present: false)];
        }

        return _representatives[open.Fact].OrderByDescending(open.Passes).Select(value => values.With(open.Fact, value));
    }

    // One value of every stretch in which all tests say the same.
    private static long[] Representatives(Fact fact, IReadOnlyList<Test> tests)
    {
        var values = fact.Type is FactType.Number
            ? tests.OfType<NumberTest>().SelectMany(test => test.Turns).Prepend(1).Prepend(0)
            : Enumerable.Range(0, fact.Codes.Count).Select(place => (long)place);
        return [.. values.Distinct().DistinctBy(value => string.Concat(tests.Select(test => test.Passes(value) ? '1' : '0')), StringComparer.Ordinal)];
    }
}
