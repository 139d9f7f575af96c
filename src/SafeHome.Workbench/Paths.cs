using Microsoft.AspNetCore.Http;

namespace SafeHome.Workbench;

/// <summary>Where the pages are. No address holds personal data.</summary>
public static class Paths
{
    /// <summary>The worklist, and the start of every other address.</summary>
    public const string Root = "/werkbank";

    /// <summary>Signing in.</summary>
    public const string SignIn = $"{Root}/aanmelden";

    /// <summary>Takes what was typed when a session ended along to signing in.</summary>
    public const string Keep = $"{SignIn}/bewaren";

    /// <summary>Sends after all what was typed when a session ended.</summary>
    public const string Resume = $"{SignIn}/verder";

    /// <summary>Signing out.</summary>
    public const string SignOut = $"{Root}/afmelden";

    /// <summary>Goes on with a session that is about to end.</summary>
    public const string Session = $"{Root}/sessie";

    /// <summary>How much acute and new work there is, asked now and then by the worklist.</summary>
    public const string News = $"{Root}/nieuws";

    /// <summary>What went wrong.</summary>
    public const string Error = $"{Root}/fout";

    /// <summary>The shortcuts.</summary>
    public const string Help = $"{Root}/hulp";

    /// <summary>The cases.</summary>
    public const string Cases = $"{Root}/casussen";

    /// <summary>Opens a protected case.</summary>
    public const string Unshield = $"{Root}/afgeschermd";

    /// <summary>The transfers.</summary>
    public const string Transfers = $"{Root}/overdrachten";

    /// <summary>The lead times.</summary>
    public const string LeadTimes = $"{Root}/doorlooptijden";

    /// <summary>The lead times as a file.</summary>
    public const string LeadTimesFile = $"{LeadTimes}/bestand";

    /// <summary>The parked work.</summary>
    public const string Parked = $"{Root}/geparkeerd";

    /// <summary>The rules.</summary>
    public const string Rules = $"{Root}/regels";

    /// <summary>Who looked at a case.</summary>
    public const string Audit = $"{Root}/inzage";

    /// <summary>The page of a case.</summary>
    public static string Case(string id) => $"{Cases}/{id}";

    /// <summary>A case as it is printed.</summary>
    public static string Print(string id) => $"{Cases}/{id}/afdruk";

    /// <summary>Opens that case, if it is a protected one.</summary>
    public static string UnshieldCase(string id) => $"{Unshield}?casus={Uri.EscapeDataString(id)}";

    /// <summary>Which case a path is of; null where it is of none.</summary>
    public static string? CaseOf(PathString path) =>
        path.StartsWithSegments(Cases, StringComparison.OrdinalIgnoreCase, out var rest) && rest.Value is { Length: > 1 } id ? id[1..].Split('/')[0] : null;

    /// <summary>Whether a path is one of the workbench's.</summary>
    public static bool IsWorkbench(PathString path) => IsUnder(Root, path);

    /// <summary>Whether an address is one of the workbench's, and nothing that a browser could read as another site's.</summary>
    internal static bool IsOurs(string? address) =>
        address?.Split('?')[0] is ['/', not '/', ..] and var path && IsWorkbench(new PathString(path)) && !address.Contains('\\', StringComparison.Ordinal);

    internal static bool IsUnder(string address, PathString path) => path.StartsWithSegments(address, StringComparison.OrdinalIgnoreCase);
}
