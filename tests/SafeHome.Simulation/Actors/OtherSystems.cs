using System.Text;
using SafeHome.Core.Cases;
using SafeHome.Core.Persons;
using SafeHome.Pipeline.Alarms;
using SafeHome.Pipeline.Deadlines;
using SafeHome.Pipeline.Feedback;
using SafeHome.Pipeline.Operations;
using SafeHome.Pipeline.Routing;
using SafeHome.Pipeline.Sending;
using SafeHome.Simulation.Engine;

namespace SafeHome.Simulation.Actors;

/// <summary>The systems of reporters and receivers, which take messages badly: slowly, not at all, or without saying so. Some have none.</summary>
internal sealed class OtherSystems(World world)
{
    private readonly List<(string System, OutgoingMessage Message)> _taken = [];
    private readonly HashSet<(string System, string Id)> _known = [];
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    private static readonly Organisation Own = new(Oin("00000000990000000099"), "Veilig Thuis");
    private static readonly Destination Police = new("politie", new Uri("https://politie.example"), null, null);

    /// <summary>To whom feedback is sent: one of the two senders of every script.</summary>
    public static FeedbackSettings Feedback { get; } =
        new(Own, [new FeedbackEndpoint(Oin("00000000990000000001"), FeedbackFormat.CloudEvents, "", Police)]);

    /// <summary>Who is told of transfers and notices: two of the three receivers.</summary>
    public static WebhookSettings Webhooks { get; } = new(Own, new[] { "lokaal-team-GM0307", "save-eemland" }.ToDictionary(
        receiver => receiver, receiver => new Destination(receiver, new Uri($"https://{receiver}.example"), null, null), StringComparer.Ordinal));

    /// <summary>Who is called for acute cases.</summary>
    public static DutySettings Duty { get; } = new(Own, new Dictionary<string, IReadOnlyList<Destination>>(StringComparer.Ordinal)
    {
        ["VT20"] = [.. new[] { "dienst", "achterwacht" }.Select(name => new Destination(name, new Uri($"https://{name}.example"), null, null))],
    });

    /// <summary>Which team is told of terms that run out.</summary>
    public static TeamSettings Teams { get; } = new(Own, new Dictionary<string, Destination>(StringComparer.Ordinal)
    {
        ["VT20"] = new("team", new Uri("https://team.example"), null, null),
    });

    /// <summary>The ids of everything that arrived and was taken anywhere.</summary>
    public IEnumerable<string> Taken => _taken.Select(taken => taken.Message.Id);

    /// <summary>The ids of what arrived at a system and was taken there, in order, repeats left out.</summary>
    public IReadOnlyList<string> TakenBy(Destination system) => [.. _taken.Where(taken => taken.System == system.Name).Select(taken => taken.Message.Id)];

    /// <summary>What arrived at a system and was taken there, as text, in order, repeats left out.</summary>
    public IReadOnlyList<string> TextsTakenBy(Destination system) =>
        [.. _taken.Where(taken => taken.System == system.Name).Select(taken => Encoding.UTF8.GetString(taken.Message.Body.AsSpan()))];

    /// <summary>Whether who is on duty was called for an alarm of a case.</summary>
    public bool WereCalled(Case @case, AcuteAlarm alarm) =>
        Taken.Any(id => id.StartsWith($"{Chain.OfAlarm(@case.Id, alarm.Since)}-", StringComparison.Ordinal));

    /// <summary>What one process of the app sends with.</summary>
    public ICourier CourierOf(SimulatedProcess process) => new Courier(this, process);

    private async Task<Reply> ReceiveAsync(SimulatedProcess process, Destination to, OutgoingMessage message)
    {
        await world.Scheduler.TurnAsync(process);
        if (world.Happens(process, faults => faults.EndpointAway)) return Reply.None;
        if (world.Happens(process, faults => faults.EndpointRefuses)) return Status(422);
        // Few terms run out in the hours that a history lasts: of each of those messages, the first attempt fails.
        if (Teams.Endpoints.Values.Contains(to) && _asked.Add(message.Id)) return Reply.None;
        if (_known.Add((to.Name, message.Id))) _taken.Add((to.Name, message));
        await world.Scheduler.TurnAsync(process);
        return world.Happens(process, faults => faults.LostAnswer) ? Reply.None : Status(200);
    }

    private static Reply Status(int status) => new(ReplyKind.Answered, status, ReadOnlyMemory<byte>.Empty);

    private static Oin Oin(string text) => Core.Persons.Oin.TryParse(text, out var oin) ? oin : throw new InvalidOperationException();

    private sealed class Courier(OtherSystems systems, SimulatedProcess process) : ICourier
    {
        public Task<Reply> SendAsync(Destination to, OutgoingMessage message, CancellationToken cancellation = default) =>
            systems.ReceiveAsync(process, to, message);
    }
}
