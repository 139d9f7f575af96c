using SafeHome.Core.Persons;
using SafeHome.Pipeline.Feedback;
using SafeHome.Pipeline.Sending;
using SafeHome.Simulation.Engine;

namespace SafeHome.Simulation.Actors;

/// <summary>The reporters' own systems, which take feedback badly: slowly, not at all, or without saying so. One has none.</summary>
internal sealed class Reporters(World world)
{
    private readonly List<string> _taken = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>To whom feedback is sent: one of the two senders of every script.</summary>
    public static FeedbackSettings Settings { get; } = new(
        new Organisation(Oin("00000000990000000099"), "Veilig Thuis"),
        [new FeedbackEndpoint(Oin("00000000990000000001"), FeedbackFormat.CloudEvents, "", new Destination("politie", new Uri("https://politie.example"), null, null))]);

    /// <summary>The ids of what arrived and was taken, in order, repeats left out.</summary>
    public IReadOnlyList<string> Taken => _taken;

    /// <summary>What one process of the app sends with.</summary>
    public ICourier CourierOf(SimulatedProcess process) => new Courier(this, process);

    private async Task<Reply> ReceiveAsync(SimulatedProcess process, OutgoingMessage message)
    {
        await world.Scheduler.TurnAsync(process);
        if (world.Happens(process, faults => faults.EndpointAway)) return Reply.None;
        if (world.Happens(process, faults => faults.EndpointRefuses)) return Status(422);
        if (_known.Add(message.Id)) _taken.Add(message.Id);
        await world.Scheduler.TurnAsync(process);
        return world.Happens(process, faults => faults.LostAnswer) ? Reply.None : Status(200);
    }

    private static Reply Status(int status) => new(ReplyKind.Answered, status, ReadOnlyMemory<byte>.Empty);

    private static Oin Oin(string text) => Core.Persons.Oin.TryParse(text, out var oin) ? oin : throw new InvalidOperationException();

    private sealed class Courier(Reporters reporters, SimulatedProcess process) : ICourier
    {
        public Task<Reply> SendAsync(Destination to, OutgoingMessage message, CancellationToken cancellation = default) =>
            reporters.ReceiveAsync(process, message);
    }
}
