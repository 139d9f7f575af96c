using System.Globalization;
using SafeHome.Benchmarks.Triage;
using SafeHome.Core.Cases;
using SafeHome.Core.Triage;
using SafeHome.Pipeline;

namespace SafeHome.Benchmarks.Workbench;

/// <summary>Cases that stand on the worklist of a region, with facts of many kinds.</summary>
internal static class OpenCases
{
    private const int AtOnce = 16;

    /// <summary>Puts so many on it.</summary>
    public static Task PutAsync(int count, SafeHomePipeline pipeline, PipelineSettings settings) => Parallel.ForEachAsync(
        VariedFacts.Of(count).Index(),
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
        async (one, stop) => await pipeline.Worklist.PutAsync(Of(one.Index, one.Item, settings.Proposer), stop));

    private static Case Of(int number, ReportFacts facts, Proposer proposer)
    {
        var id = number.ToString("x32", CultureInfo.InvariantCulture);
        var received = VariedFacts.Received.AddMinutes(number);
        var linked = new ReportLinked(received, CaseEvent.System, id, received, facts, [], [], "VT20", [], [], null);
        var opened = new Case { Id = id }.After([linked]);
        return opened.After(new MakeProposals(id).On(opened, proposer, received));
    }
}
