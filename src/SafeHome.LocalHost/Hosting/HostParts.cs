using SafeHome.LocalHost.FunctionApps;
using SafeHome.LocalHost.Handlers;
using SafeHome.LocalHost.Invocations;
using SafeHome.LocalHost.Queues;
using SafeHome.LocalHost.Timers;
using SafeHome.Storage.Queues;

namespace SafeHome.LocalHost.Hosting;

/// <summary>Puts together what runs side by side in a host.</summary>
/// <param name="app">The function app.</param>
/// <param name="environment">What the app is started with.</param>
/// <param name="http">Its base address is the app's.</param>
/// <param name="gate">Open while the app answers.</param>
/// <param name="time">The clock.</param>
/// <param name="log">The console.</param>
internal sealed class HostParts(
    FunctionApp app, IReadOnlyDictionary<string, string> environment, HttpClient http, ReadyGate gate, TimeProvider time, HostLog log)
{
    private readonly FunctionInvoker _invoker = new(http, log);

    /// <summary>Keeps the app running.</summary>
    public HandlerSupervisor Supervisor { get; } =
        new(() => HandlerProcess.Start(app, environment, log), new ReadyProbe(http).AnswersAsync, gate, time, log);

    /// <summary>Starts everything; no part ends before it is cancelled, unless the host cannot go on.</summary>
    public IReadOnlyList<Task> StartAll(IQueueStore queues, TimerHistory history, StorageAccount storage, CancellationToken cancellation) =>
    [
        storage.WatchAsync(time, cancellation),
        Supervisor.RunAsync(cancellation),
        .. QueueListeners(queues).Select(listener => listener.RunAsync(cancellation)),
        .. TimerListeners(history).Select(listener => listener.RunAsync(cancellation)),
    ];

    private IEnumerable<QueueListener> QueueListeners(IQueueStore store)
    {
        var pulse = new WorkPulse();
        return
            from function in app.Functions.OfType<QueueFunction>()
            let runner = new MessageRunner(function, store, app.Queues, _invoker, time, log)
            select new QueueListener(store.Queue(function.Queue), runner, app.Queues, gate, pulse, time, log);
    }

    private IEnumerable<TimerListener> TimerListeners(TimerHistory history) =>
        app.Functions.OfType<TimerFunction>().Select(function => new TimerListener(function, history, _invoker, gate, time, log));
}
