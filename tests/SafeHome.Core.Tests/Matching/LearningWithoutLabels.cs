using SafeHome.Core.Matching;
using SafeHome.Core.Matching.Model;
using SafeHome.Core.Matching.Training;

namespace SafeHome.Core.Tests.Matching;

public sealed class LearningWithoutLabels
{
    private const int Pairs = 60_000;
    private const double ShareOfOnePerson = 0.2;

    private static readonly LevelProbabilities Stranger = Alike(0.02);
    private static readonly LevelProbabilities Relative = new((field, level) =>
        field is PersonField.Surname or PersonField.Address ? Alike(0.7)[field, level] : Alike(0.02)[field, level]);

    private static readonly LevelProbabilities Same = new((field, level) => Alike(0.8 + 0.02 * (int)field)[field, level]);

    [Fact]
    public void It_finds_how_two_records_of_one_person_agree()
    {
        var fit = ExpectationMaximisation.Fit(Draw(ShareOfOnePerson, 0), [Stranger], Alike(0.5), []);

        fit.Share.ShouldBe(ShareOfOnePerson, 0.01);
        ShouldBeNear(fit.Same, Same, FieldLevels.Fields);
    }

    [Fact]
    public void Relatives_are_not_taken_for_one_person()
    {
        var fit = ExpectationMaximisation.Fit(Draw(ShareOfOnePerson, 0.3), [Stranger, Relative], Alike(0.5), []);

        fit.Share.ShouldBe(ShareOfOnePerson, 0.01);
        ShouldBeNear(fit.Same, Same, FieldLevels.Fields);
    }

    [Fact]
    public void What_pairs_were_blocked_on_is_passed_over()
    {
        var pairs = Draw(ShareOfOnePerson, 0).GroupBy(pair => pair.Key.With(PersonField.BirthDate, ComparisonLevel.Exact), pair => pair.Value)
            .Select(pair => KeyValuePair.Create(pair.Key, pair.Sum())).ToList();

        var fit = ExpectationMaximisation.Fit(pairs, [Stranger], Alike(0.5), [PersonField.BirthDate]);

        fit.Fields.ShouldNotContain(PersonField.BirthDate);
        fit.Share.ShouldBe(ShareOfOnePerson, 0.01);
        ShouldBeNear(fit.Same, Same, fit.Fields);
    }

    [Fact]
    public void What_is_missing_changes_nothing()
    {
        var pairs = Draw(ShareOfOnePerson, 0).Select((pair, number) =>
            KeyValuePair.Create(number % 2 == 0 ? pair.Key.With(PersonField.Phone, ComparisonLevel.Missing) : pair.Key, pair.Value)).ToList();

        ShouldBeNear(ExpectationMaximisation.Fit(pairs, [Stranger], Alike(0.5), []).Same, Same, FieldLevels.Fields.Remove(PersonField.Phone));
    }

    [Fact]
    public void The_same_pairs_give_the_same_model() =>
        ExpectationMaximisation.Fit(Draw(0.2, 0), [Stranger], Alike(0.5), []).Share.ShouldBe(ExpectationMaximisation.Fit(Draw(0.2, 0), [Stranger], Alike(0.5), []).Share);

    [Fact]
    public void It_finds_how_many_of_all_pairs_are_of_one_person()
    {
        const double allPairs = 1e8;
        var start = StartEstimation.Estimate(Draw(ShareOfOnePerson, 0), Same, null, Stranger, allPairs, 1000, 0);

        start.Stranger.ShouldBe(Math.Log2(Pairs * ShareOfOnePerson / allPairs), 0.1);
        start.Relative.ShouldBe(0);
    }

    [Fact]
    public void The_more_others_there_are_in_a_household_the_less_sure_it_is() =>
        StartEstimation.Estimate(Draw(ShareOfOnePerson, 0.3), Same, Relative, Stranger, 1e8, 1000, 4).Relative.ShouldBe(-2);

    [Fact]
    public void A_level_that_was_never_seen_is_not_impossible()
    {
        var probabilities = LevelCounts.Of([KeyValuePair.Create(default(ComparisonVector).With(PersonField.Sex, ComparisonLevel.Exact), 9L)]).ToProbabilities();

        probabilities[PersonField.Sex, ComparisonLevel.Exact].ShouldBe(0.95);
        probabilities[PersonField.Sex, ComparisonLevel.Different].ShouldBe(0.05, 1e-9);
        probabilities[PersonField.Phone, ComparisonLevel.Exact].ShouldBe(1.0 / 3, 1e-9);
    }

    [Fact]
    public void Counts_of_two_passes_add_up()
    {
        var one = LevelCounts.Of([KeyValuePair.Create(default(ComparisonVector).With(PersonField.Sex, ComparisonLevel.Exact), 6L)]);
        one.Add(LevelCounts.Of([KeyValuePair.Create(default(ComparisonVector).With(PersonField.Sex, ComparisonLevel.Different), 3L)]), [PersonField.Sex]);

        one.ToProbabilities()[PersonField.Sex, ComparisonLevel.Exact].ShouldBe(0.65);
    }

    // Every field agrees with that probability; the rest is spread evenly over the other levels.
    private static LevelProbabilities Alike(double exact) => new((field, level) =>
        level is ComparisonLevel.Exact ? exact : (1 - exact) / (FieldLevels.Of(field).Count - 1));

    private static List<KeyValuePair<ComparisonVector, long>> Draw(double shareOfOne, double shareOfRelatives)
    {
        var random = new Random(20261122);
        var counts = new Dictionary<ComparisonVector, long>();
        for (var pair = 0; pair < Pairs; pair++)
        {
            var kind = random.NextDouble();
            var from = kind < shareOfOne ? Same : kind < shareOfOne + shareOfRelatives ? Relative : Stranger;
            var levels = FieldLevels.Fields.Aggregate(default(ComparisonVector), (vector, field) => vector.With(field, Draw(from, field, random)));
            counts[levels] = counts.GetValueOrDefault(levels) + 1;
        }

        return [.. counts];
    }

    private static ComparisonLevel Draw(LevelProbabilities from, PersonField field, Random random)
    {
        var left = random.NextDouble();
        return FieldLevels.Of(field).FirstOrDefault(level => (left -= from[field, level]) < 0, ComparisonLevel.Different);
    }

    private static void ShouldBeNear(LevelProbabilities found, LevelProbabilities expected, IEnumerable<PersonField> fields)
    {
        foreach (var field in fields)
        {
            foreach (var level in FieldLevels.Of(field)) found[field, level].ShouldBe(expected[field, level], 0.02, $"{field} {level}");
        }
    }
}
