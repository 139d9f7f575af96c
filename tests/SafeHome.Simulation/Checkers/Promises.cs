using SafeHome.Core.Cases;
using SafeHome.Simulation.Engine;

namespace SafeHome.Simulation.Checkers;

/// <summary>Looks at the end of a history whether every promise was kept.</summary>
internal static class Promises
{
    /// <summary>What is wrong, each with its promise; nothing where all is well.</summary>
    public static async Task<IReadOnlyList<string>> Check(World world)
    {
        var cases = await world.CasesAsync();
        var histories = new Dictionary<string, IReadOnlyList<CaseEvent>>(StringComparer.Ordinal);
        foreach (var @case in cases) histories[@case.Id] = await world.Observer.Cases.EventsAsync(@case.Id);
        return
        [
            .. await KeptAndFinished.CheckAsync(world, cases),
            .. await SameReport.CheckAsync(world),
            .. OnceOnly.Check(cases, histories),
            .. await NothingDropped.CheckAsync(world, cases),
            .. RunningClocks.Check(world, cases, histories),
            .. OneHousehold.Check(world, cases, histories),
            .. await LinksHold.CheckAsync(world, cases, histories),
            .. await ReportersTold.CheckAsync(world, cases),
            .. await ReceiversTold.CheckAsync(world, cases),
            .. await AcuteCasesCalled.CheckAsync(world, cases, histories),
            .. await TeamsTold.CheckAsync(world, histories),
            .. await ReadModelsAgree.CheckAsync(world, cases),
        ];
    }
}
