using System.Runtime.CompilerServices;
using SafeHome.Core.Cases;
using SafeHome.Core.Cases.Progress;

namespace SafeHome.Core.Tests.Cases.Progress;

/// <summary>The tables and the picture in <c>docs/cases.md</c> are those of the code.</summary>
public sealed class DescribingTheStates
{
    private const string Renew = "SAFEHOME_RENEW_CASES";
    private const string Begin = "<!-- Made from StateTable by a test; do not edit. -->";
    private const string End = "<!-- End of what is made. -->";

    private static readonly string Document = Path.GetFullPath(Path.Combine(Here(), "../../../../docs/cases.md"));

    [Fact]
    public void The_document_shows_the_table_of_the_code()
    {
        var (before, _, after) = Parts();
        if (Environment.GetEnvironmentVariable(Renew) == "1") File.WriteAllText(Document, $"{before}{Begin}\n{Written()}{End}{after}");

        Parts().Made.ShouldBe($"\n{Written()}", $"The table has changed. If that is meant: {Renew}=1 dotnet test tests/SafeHome.Core.Tests, and commit docs/cases.md.");
    }

    private static (string Before, string Made, string After) Parts()
    {
        var text = File.ReadAllText(Document).ReplaceLineEndings("\n");
        var (begin, end) = (text.IndexOf(Begin, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
        return (text[..begin], text[(begin + Begin.Length)..end], text[(end + End.Length)..]);
    }

    private static string Written() => string.Concat(
        Lines().Select(line => $"{line}\n"));

    private static IEnumerable<string> Lines() =>
    [
        "| stand | fase | stap | daarna |",
        "| --- | --- | --- | --- |",
        .. StateTable.All.Select(one => $"| `{one.From.Code()}` | {PhaseOf(one.From)} | {one.Step.Text()} | `{one.To.Code()}` |"),
        "",
        "```mermaid",
        "stateDiagram-v2",
        $"    [*] --> {ReportState.AwaitingProposal.Code()}",
        .. StateTable.All.GroupBy(one => (one.From, one.To))
            .Select(same => $"    {same.Key.From.Code()} --> {same.Key.To.Code()}: {string.Join("<br>", same.Select(one => one.Step.Text().Split(" (")[0]))}"),
        "```",
    ];

    private static string PhaseOf(ReportState state) => StateTable.PhaseOf(state).Code();

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
