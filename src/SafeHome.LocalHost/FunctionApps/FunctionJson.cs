using NCrontab;

namespace SafeHome.LocalHost.FunctionApps;

/// <summary>Reads a function.json.</summary>
internal static class FunctionJson
{
    private static readonly CrontabSchedule.ParseOptions SixFields = new() { IncludingSeconds = true };

    /// <summary>The function that the file describes.</summary>
    /// <exception cref="HostException">It is unreadable, or not a function that this host can run.</exception>
    public static Function Read(string path)
    {
        var name = Path.GetFileName(Path.GetDirectoryName(path))!;
        var bindings = JsonFile.Read<Contents>(path).Bindings ?? [];
        var trigger = bindings.Where(binding => binding.Type?.EndsWith("Trigger", StringComparison.OrdinalIgnoreCase) == true).ToList() is [var only]
            ? only
            : throw new HostException($"{path} must have exactly one trigger.");

        return trigger.Type!.ToLowerInvariant() switch
        {
            "httptrigger" => new HttpFunction(name, trigger.Route ?? name),
            "queuetrigger" => new QueueFunction(name, Need(trigger.Name, "name"), Need(trigger.QueueName, "queueName")),
            "timertrigger" => new TimerFunction(name, Need(trigger.Name, "name"), Schedule(Need(trigger.Schedule, "schedule"))),
            _ => throw new HostException($"{path} has a {trigger.Type}, which this host does not run."),
        };

        string Need(string? value, string property) =>
            string.IsNullOrEmpty(value) ? throw new HostException($"{path} lacks the trigger's {property}.") : value;

        CrontabSchedule Schedule(string text) =>
            CrontabSchedule.TryParse(text, SixFields) ?? throw new HostException($"{path} has a schedule that is not six NCRONTAB fields: '{text}'.");
    }

    private sealed record Contents(List<Binding>? Bindings);

    private sealed record Binding(string? Type, string? Name, string? QueueName, string? Schedule, string? Route);
}
