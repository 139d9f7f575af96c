using SafeHome.Core.Reports;
using SafeHome.Core.Routing;
using SafeHome.Core.Triage.Rules;

namespace SafeHome.Functions.Configuration;

/// <summary>The rules of triage and the routes to receivers of the files that the settings name.</summary>
/// <param name="Triage">The rules of triage; null where no file is named, and those of the app apply.</param>
/// <param name="Routing">The routes; null where no file is named, and those of the app apply.</param>
public sealed record RuleSettings(TriageRules? Triage, RoutingRules? Routing)
{
    private const string TriageSetting = "SafeHome__TriageRules";
    private const string RoutingSetting = "SafeHome__Routing";

    /// <summary>Reads the files that <c>SafeHome__TriageRules</c> and <c>SafeHome__Routing</c> name, by a path from the root of the app.</summary>
    /// <exception cref="BadSettingException">A file cannot be opened, or holds rules that cannot be used; every fault is told, in Dutch, for who wrote them.</exception>
    internal static RuleSettings Read(IConfiguration section, string appRoot)
    {
        var triage = Open(section["TriageRules"], appRoot, TriageSetting) is { } rules ? TriageRules.Read(rules) : null;
        var routing = Open(section["Routing"], appRoot, RoutingSetting) is { } routes ? RoutingRules.Read(routes) : null;
        RefuseBad(TriageSetting, triage?.Problems);
        RefuseBad(RoutingSetting, routing?.Problems);
        return new RuleSettings(triage?.Rules, routing?.Rules);
    }

    private static byte[]? Open(string? path, string appRoot, string setting)
    {
        if (string.IsNullOrWhiteSpace(path)) return null;
        try
        {
            return File.ReadAllBytes(Path.Combine(appRoot, path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadSettingException(setting, "the path of a file that can be opened");
        }
    }

    private static void RefuseBad(string setting, IReadOnlyList<InvalidParam>? problems)
    {
        if (problems is { Count: > 0 })
            throw new BadSettingException(setting, $"rules without faults: {string.Join(' ', problems.Select(problem => $"[{problem.Name}] {problem.Reason}"))}");
    }
}
