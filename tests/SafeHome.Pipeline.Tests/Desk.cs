using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SafeHome.Core.Cases;
using SafeHome.Core.Persons;
using SafeHome.Core.Reports;
using SafeHome.Core.Routing;
using SafeHome.Core.Triage;
using SafeHome.Pipeline.Cases;
using SafeHome.Pipeline.Feedback;
using SafeHome.Pipeline.Intake;
using SafeHome.Pipeline.Matching;
using SafeHome.Pipeline.Operations;
using SafeHome.Pipeline.Routing;
using SafeHome.Pipeline.Triage;
using SafeHome.Storage;
using SafeHome.Testing;
using SafeHome.Testing.Storage;

namespace SafeHome.Pipeline.Tests;

/// <summary>A Veilig Thuis desk on storage in memory, on a clock that tests move.</summary>
internal sealed class Desk
{
    public const string LocalTeam = "lokaal-team-GM0307";

    public static readonly PipelineSettings Settings = new()
    {
        ServedRegions = new HashSet<string>(StringComparer.Ordinal) { "VT20" },
        DefaultRegion = "VT20",
        Receivers = ReceiverDirectory.Parse(Encoding.UTF8.GetBytes(
            $$"""
            { "receivers": [{ "id": "{{LocalTeam}}", "kind": "localTeam", "name": "Lokaal team", "municipalities": ["GM0307"], "answerWithinWorkingDays": 5, "answerUrgentWithinHours": 24 }] }
            """)),
    };

    /// <param name="feedback">To whom feedback is sent; nobody, unless a test says so.</param>
    /// <param name="loggers">Where is logged.</param>
    public Desk(FeedbackSettings? feedback = null, ILoggerFactory? loggers = null)
        : this(settings => settings with { Feedback = feedback }, loggers)
    {
    }

    /// <param name="set">What is set otherwise than at other desks.</param>
    /// <param name="loggers">Where is logged.</param>
    public Desk(Func<PipelineSettings, PipelineSettings> set, ILoggerFactory? loggers = null)
    {
        Storage = new TestStorage(Time);
        Pipeline = new SafeHomePipeline(Storage.Parts(), set(Settings), Time, loggers ?? NullLoggerFactory.Instance);
    }

    public ManualTimeProvider Time { get; } = new();

    public TestStorage Storage { get; }

    public SafeHomePipeline Pipeline { get; }

    public static Oin Police { get; } = Oin("00000000990000000001");

    public static Oin Doctor { get; } = Oin("00000000990000000002");

    public static Report Read(JsonObject report)
    {
        var reading = ReportJson.Read(Encoding.UTF8.GetBytes(report.ToJsonString()));
        return reading.Report ?? throw new InvalidOperationException(string.Join(", ", reading.Problems));
    }

    public Task<Receipt> SendAsync(JsonObject report) => SendAsync(Police, report);

    public Task<Receipt> SendAsync(Oin sender, JsonObject report) => Pipeline.Receive.RunAsync(sender, Read(report));

    /// <summary>Sends a report and does all work that follows; answers its id and its case.</summary>
    public async Task<(string ReportId, Case Case)> TakeInAsync(JsonObject report)
    {
        var receipt = await SendAsync(report);
        (await WorkAsync()).ShouldBe(0);
        return (receipt.ReportId, await CaseOfAsync(receipt.ReportId));
    }

    public async Task<Case> CaseOfAsync(string reportId) =>
        (await Pipeline.Cases.LoadAsync((await Pipeline.Reports.StatusAsync(reportId))!.Case!))!.Case;

    public async Task<IReadOnlyList<FoundLink>> PossibleLinksAsync(string caseId) =>
        await Pipeline.PossibleLinks.OfAsync((await Pipeline.Cases.OpenAsync(caseId))!);

    /// <summary>Does all work that the queues ask for now; answers how often a step failed.</summary>
    public Task<int> WorkAsync() => new QueuePump(Storage.Queues, TryHandleAsync).RunAsync(WorkQueues.All);

    public async Task LoseQueuesAsync()
    {
        foreach (var queue in WorkQueues.All) await Storage.Queues.Queue(queue).ClearAsync();
    }

    /// <summary>Lets tables fail after so many operations of some work; then they are back, and what was in the queues is lost.</summary>
    public async Task BreakOffAsync(int operations, Func<Task> work)
    {
        Storage.Outage.TablesHoldFor = operations;
        Storage.Outage.Tables = operation => new StorageUnavailableException(operation);
        await work();
        Storage.Outage.Tables = null;
        await LoseQueuesAsync();
    }

    public async Task ResumeAfterAsync(TimeSpan time)
    {
        Time.Advance(time);
        await Pipeline.Resume.RunAsync();
    }

    /// <summary>Decides as the rules propose, and does all work that follows.</summary>
    public async Task<CommandOutcome> FollowProposalAsync(string reportId)
    {
        var outcome = await DecideAsProposedAsync(reportId);
        (await WorkAsync()).ShouldBe(0);
        return outcome;
    }

    /// <summary>Decides as the rules propose; what follows is yet to be done.</summary>
    public async Task<CommandOutcome> DecideAsProposedAsync(string reportId)
    {
        var @case = await CaseOfAsync(reportId);
        var proposal = @case.Report(reportId)!.Proposal!;
        var command = new TakeDecision(reportId, proposal.Decision, proposal.Service, proposal.Receiver, null);
        return await Pipeline.Decide.RunAsync(@case.Id, @case.Version, command, "tester");
    }

    /// <summary>Transfers a report to a receiver, with a reason.</summary>
    public async Task TransferAsync(string reportId, string receiver)
    {
        var @case = await CaseOfAsync(reportId);
        var command = new TakeDecision(reportId, DecisionCode.Transfer, null, receiver, "Zij kunnen het aan.");
        (await Pipeline.Decide.RunAsync(@case.Id, @case.Version, command, "tester")).Kind.ShouldBe(CommandOutcomeKind.Done);
        (await WorkAsync()).ShouldBe(0);
    }

    /// <summary>Decides on a report otherwise than the rules propose, with a reason.</summary>
    public async Task DecideAsync(string reportId, DecisionCode decision)
    {
        var @case = await CaseOfAsync(reportId);
        var outcome = await Pipeline.Decide.RunAsync(@case.Id, @case.Version, new TakeDecision(reportId, decision, null, null, "Zo is het."), "tester");
        outcome.Kind.ShouldBe(CommandOutcomeKind.Done);
        (await WorkAsync()).ShouldBe(0);
    }

    public async Task<CommandOutcome> AnswerAsync(string caseId, int number, bool accepted, string? reason = null)
    {
        var outcome = await Pipeline.Answer.RunAsync(new ReferralId(caseId, number), accepted, reason, "tester");
        (await WorkAsync()).ShouldBe(0);
        return outcome;
    }

    public async Task<CommandOutcome> WithdrawAsync(string caseId, int number, string? reason = "Gezin is verhuisd.")
    {
        var outcome = await Pipeline.Withdraw.RunAsync(new ReferralId(caseId, number), reason, "tester");
        (await WorkAsync()).ShouldBe(0);
        return outcome;
    }

    public async Task EscalateAfterAsync(TimeSpan time)
    {
        Time.Advance(time);
        await Pipeline.Escalate.RunAsync();
    }

    /// <summary>Lets time pass, looks what was left lying, and does all work there is.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        await ResumeAfterAsync(time);
        await WorkAsync();
    }

    public async Task<IReadOnlyList<PendingChain>> PendingAsync()
    {
        var chains = new List<PendingChain>();
        for (var shard = 0; shard < PendingWork.Shards; shard++)
            chains.AddRange(await Pipeline.Pending.InShardAsync(shard).ToListAsync());
        return chains;
    }

    public Task<List<WorklistEntry>> WorklistAsync(Phase list) => Pipeline.Worklist.ReadAsync("VT20", list, 50).ToListAsync().AsTask();

    public Task<List<ParkedWork>> ParkedAsync() => Pipeline.ParkedItems.ReadAsync().ToListAsync().AsTask();

    private async Task<bool> TryHandleAsync(string queue, string body)
    {
        try
        {
            await Pipeline.Steps.HandleAsync(queue, body);
            return true;
        }
        catch (Exception e) when (e is StepFailedException or SafeHome.Storage.StorageUnavailableException)
        {
            return false;
        }
    }

    private static Oin Oin(string digits) =>
        Core.Persons.Oin.TryParse(digits, out var oin) ? oin : throw new InvalidOperationException();
}
