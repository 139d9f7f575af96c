namespace SafeHome.LocalHost.FunctionApps;

/// <summary>A function app root with a custom handler: host.json and a folder a function.</summary>
/// <param name="Root">The folder, and the handler's working directory.</param>
/// <param name="Executable">The program that handles invocations.</param>
/// <param name="Arguments">What it is started with.</param>
/// <param name="Timeout">How long an invocation may take.</param>
/// <param name="Queues">How queues are listened to.</param>
/// <param name="Functions">The functions, in order of name.</param>
internal sealed record FunctionApp(
    string Root, string Executable, IReadOnlyList<string> Arguments, TimeSpan Timeout, QueueOptions Queues, IReadOnlyList<Function> Functions)
{
    /// <summary>Reads the folder.</summary>
    /// <exception cref="HostException">It is not a function app root that this host can run.</exception>
    public static FunctionApp Read(string root)
    {
        var path = Path.Combine(root, "host.json");
        if (!File.Exists(path)) throw new HostException($"{root} is not a function app, for it has no host.json: build src/SafeHome.Functions.");

        var file = JsonFile.Read<Contents>(path);
        if (file.Version != "2.0") throw new HostException($"{path} must say \"version\": \"2.0\".");
        var handler = file.CustomHandler?.Description;
        if (string.IsNullOrEmpty(handler?.DefaultExecutablePath)) throw new HostException($"{path} names no custom handler to start.");
        var queues = file.Extensions?.Queues ?? new QueueOptions();
        if (queues.MessageEncoding != "none") throw new HostException($"{path} must set the queues' messageEncoding to none, as the app sends them.");
        if (queues.BatchSize is < 1 or > 32) throw new HostException($"{path} must set the queues' batchSize from 1 to 32.");

        var functions = Directory.GetDirectories(root)
            .Select(folder => Path.Combine(folder, "function.json"))
            .Where(File.Exists)
            .Order(StringComparer.Ordinal)
            .Select(FunctionJson.Read);
        return new FunctionApp(
            root, handler.DefaultExecutablePath, handler.Arguments ?? [], file.FunctionTimeout ?? TimeSpan.FromMinutes(5), queues, [.. functions]);
    }

    private sealed record Contents(string? Version, TimeSpan? FunctionTimeout, CustomHandler? CustomHandler, Extensions? Extensions);

    private sealed record CustomHandler(Description? Description);

    private sealed record Description(string? DefaultExecutablePath, List<string>? Arguments);

    private sealed record Extensions(QueueOptions? Queues);
}
