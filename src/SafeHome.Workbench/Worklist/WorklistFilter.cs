using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using SafeHome.Core.Cases;
using SafeHome.Core.Triage;
using SafeHome.Pipeline.Triage;

namespace SafeHome.Workbench.Worklist;

/// <summary>Which part of the worklist is looked at. It stays in the address, so that it can be kept and passed on.</summary>
/// <param name="List">One of <see cref="Lists"/>; anything else is the first.</param>
/// <param name="Municipality">The code of a municipality; null for all.</param>
/// <param name="Urgency">The word of an urgency; null for all.</param>
/// <param name="Kind">A code of the nature of the violence; null for all.</param>
/// <param name="Mine">Whether only the cases count that the viewer has in hand.</param>
/// <param name="Page">Which page, from 1.</param>
public sealed record WorklistFilter(string List, string? Municipality, string? Urgency, string? Kind, bool Mine, int Page)
{
    /// <summary>How many cases a page has.</summary>
    public const int PageSize = 25;

    private const int LastPage = 400;

    /// <summary>The lists by the name that they have in an address.</summary>
    public static IReadOnlyDictionary<string, Phase> Lists { get; } = new Dictionary<string, Phase>(StringComparer.Ordinal)
    {
        ["triage"] = Phase.Assessment,
        ["overdracht"] = Phase.Transfer,
        ["onderzoek"] = Phase.Service,
        ["monitoring"] = Phase.Monitoring,
    };

    /// <summary>What the cases of the list wait for.</summary>
    public Phase Phase => Lists[List];

    /// <summary>Whether less than the whole list is asked for.</summary>
    public bool IsNarrowed => Municipality is not null || Urgency is not null || Kind is not null || Mine;

    /// <summary>The same list as a whole.</summary>
    public WorklistFilter Whole => new(List, null, null, null, false, 1);

    /// <summary>Reads what stands in an address; what is not understood counts as not said.</summary>
    public static WorklistFilter Read(string? list, string? municipality = null, string? urgency = null, string? kind = null, string? mine = null, string? page = null) => new(
        list is not null && Lists.ContainsKey(list) ? list : "triage",
        string.IsNullOrEmpty(municipality) ? null : municipality,
        string.IsNullOrEmpty(urgency) ? null : urgency,
        string.IsNullOrEmpty(kind) ? null : kind,
        mine is "ja",
        int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, LastPage) : 1);

    /// <summary>Whether a case is asked for.</summary>
    /// <param name="entry">The case.</param>
    /// <param name="viewer">The name of who looks.</param>
    public bool Asks(WorklistEntry entry, string viewer) =>
        (Municipality is null || entry.Municipality == Municipality) &&
        (Urgency is null || entry.Urgency?.Code() == Urgency) &&
        (Kind is null || entry.Violence.Contains(Kind, StringComparer.Ordinal)) &&
        (!Mine || entry.Handler?.Name == viewer);

    /// <summary>The address of this part of the worklist.</summary>
    public string Address => QueryHelpers.AddQueryString(Paths.Root, new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["lijst"] = List,
        ["gemeente"] = Municipality,
        ["urgentie"] = Urgency,
        ["soort"] = Kind,
        ["mijn"] = Mine ? "ja" : null,
        ["pagina"] = Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null,
    }.Where(part => part.Value is not null).ToDictionary(StringComparer.Ordinal));
}
