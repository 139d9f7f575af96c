using NCrontab;

namespace SafeHome.LocalHost.FunctionApps;

/// <summary>A function: a folder of the app root with a function.json.</summary>
/// <param name="Name">The folder's name, and the path that its invocations are posted to.</param>
internal abstract record Function(string Name);

/// <summary>A function that HTTP requests go to; locally they reach the app without passing the host.</summary>
internal sealed record HttpFunction(string Name, string Route) : Function(Name);

/// <summary>A function that runs for each message of a queue.</summary>
/// <param name="Name">The function.</param>
/// <param name="Binding">The name under which the message stands in the envelope's Data.</param>
/// <param name="Queue">The queue.</param>
internal sealed record QueueFunction(string Name, string Binding, string Queue) : Function(Name)
{
    private const string PoisonSuffix = "-poison";

    /// <summary>Where messages go that keep failing; null for a poison queue itself, which has none.</summary>
    public string? PoisonQueue => Queue.EndsWith(PoisonSuffix, StringComparison.Ordinal) ? null : Queue + PoisonSuffix;
}

/// <summary>A function that runs at set times, in UTC.</summary>
/// <param name="Name">The function.</param>
/// <param name="Binding">The name under which the timer stands in the envelope's Data.</param>
/// <param name="Schedule">Six fields, seconds first.</param>
internal sealed record TimerFunction(string Name, string Binding, CrontabSchedule Schedule) : Function(Name);
