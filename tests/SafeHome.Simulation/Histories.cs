using System.Collections.Concurrent;
using System.Globalization;
using SafeHome.Simulation.Mutants;

namespace SafeHome.Simulation;

/// <summary>
/// Many histories, each from one seed; twenty times as many with <c>SAFEHOME_NIGHTLY=1</c>. To replay some:
/// <c>SAFEHOME_SEED=12,34 dotnet test tests/SafeHome.Simulation</c>.
/// </summary>
public sealed class Histories
{
    private const int Normal = 1_000;
    private const int Nightly = 20 * Normal;
    private const int EnoughForAnyMutant = 2_000;

    public static TheoryData<string> Mutants => [.. Mutant.All.Keys];

    [Fact]
    public void In_a_thousand_histories_every_promise_is_kept()
    {
        var broken = new ConcurrentDictionary<int, IReadOnlyList<string>>();
        // As many at once as there are cores: more would only keep more worlds in memory.
        Parallel.ForEach(Seeds(), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, seed =>
        {
            var wrong = History.Play(seed);
            if (wrong.Count > 0) broken[seed] = wrong;
        });

        broken.OrderBy(pair => pair.Key).Select(pair => $"seed {pair.Key}: {string.Join("; ", pair.Value)}").ShouldBeEmpty();
    }

    [Fact]
    public void A_seed_replays_its_history()
    {
        for (var seed = 1; seed <= 20; seed++) History.Trace(seed).ShouldBe(History.Trace(seed));
    }

    [Theory]
    [MemberData(nameof(Mutants))]
    public void A_pipeline_with_a_mistake_is_noticed(string mistake)
    {
        var mutant = Mutant.All[mistake];

        Enumerable.Range(1, EnoughForAnyMutant).AsParallel().Any(seed => History.Play(seed, mutant).Count > 0)
            .ShouldBeTrue($"no history noticed a pipeline that {mistake}");
    }

    private static IEnumerable<int> Seeds() =>
        Environment.GetEnvironmentVariable("SAFEHOME_SEED") is { Length: > 0 } some
            ? some.Split(',').Select(seed => int.Parse(seed, CultureInfo.InvariantCulture))
            : Enumerable.Range(1, Environment.GetEnvironmentVariable("SAFEHOME_NIGHTLY") == "1" ? Nightly : Normal);
}
