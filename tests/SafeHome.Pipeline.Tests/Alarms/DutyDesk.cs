using System.Text.Json;
using System.Text.Json.Nodes;
using SafeHome.Core.Cases;
using SafeHome.Core.Triage;
using SafeHome.Pipeline.Alarms;
using SafeHome.Pipeline.Operations;
using SafeHome.Pipeline.Sending;
using SafeHome.Pipeline.Tests.Feedback;
using SafeHome.Testing;

namespace SafeHome.Pipeline.Tests.Alarms;

/// <summary>A desk with who is on duty for VT20 behind it, and whom it called.</summary>
internal sealed class DutyDesk
{
    private static readonly Destination First = new("dienst-1", new Uri("https://een.example/alarm"), null, new SigningKey(new byte[24]));
    private static readonly Destination Second = new("dienst-2", new Uri("https://twee.example/alarm"), null, new SigningKey(new byte[24]));

    /// <summary>Two are on duty, one after the other.</summary>
    public DutyDesk()
        : this(First, Second)
    {
    }

    private DutyDesk(params Destination[] roster)
    {
        var rosters = new Dictionary<string, IReadOnlyList<Destination>>(StringComparer.Ordinal) { ["VT20"] = roster };
        Desk = new Desk(settings => settings with { Duty = new DutySettings(FeedbackTo.Own, rosters) });
        AnswerWith(FakeCourier.Status(202));
    }

    /// <summary>Where nobody is on duty.</summary>
    public static DutyDesk WithNobody() => new([]);

    public Desk Desk { get; }

    public List<(string To, OutgoingMessage Message)> Calls { get; } = [];

    public async Task<(string ReportId, string CaseId)> AcuteAsync(int household = 1)
    {
        var (reportId, @case) = await Desk.TakeInAsync(Report(household));
        @case.Urgency.ShouldBe(Urgency.Acute);
        return (reportId, @case.Id);
    }

    public static JsonObject Report(int household, string? reference = null) =>
        SampleReport.Of(reference ?? $"PL-{household}", household).With("zorgelijkeSituatie/signalen/0", "verwurging");

    public async Task HandleAsync(string caseId, ICaseCommand command, bool isHeard = true)
    {
        var version = (await Desk.Pipeline.Cases.LoadAsync(caseId))!.Case.Version;
        await Desk.Pipeline.Handle.RunAsync(caseId, version, command, "an");
        if (!isHeard) await Desk.LoseQueuesAsync();
        await Desk.WorkAsync();
    }

    public async Task<List<PendingChain>> AlarmsAsync() =>
        [.. (await Desk.PendingAsync()).Where(chain => chain.Id.StartsWith("alarm-", StringComparison.Ordinal))];

    public static int Step(OutgoingMessage message) =>
        JsonDocument.Parse(message.Body.AsMemory()).RootElement.GetProperty("data").GetProperty("stap").GetInt32();

    public void AnswerWith(Reply reply) => AnswerWith(_ => reply);

    public void AnswerWith(Func<Destination, Reply> reply) => Desk.Storage.Courier.Answer = (to, message) =>
    {
        Calls.Add((to.Name, message));
        return Task.FromResult(reply(to));
    };
}
