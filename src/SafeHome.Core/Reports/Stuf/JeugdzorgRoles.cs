using System.Collections.Frozen;

namespace SafeHome.Core.Reports.Stuf;

/// <summary>The roles of the list JZR as messages write them: by their description.</summary>
internal static class JeugdzorgRoles
{
    private static readonly Lazy<FrozenDictionary<string, string>> Codes = new(() => CodeLists.Codes(CodeLists.Role)
        .Where(code => CodeLists.IsCurrent(CodeLists.Role, code))
        .ToFrozenDictionary(code => CodeLists.Label(CodeLists.Role, code)!, StringComparer.OrdinalIgnoreCase));

    /// <summary>The code of a role, or the description as it came where the current list does not have it; and what such a person is in a report.</summary>
    public static (string? Code, Capacity Capacity) Of(string? description)
    {
        var code = description is null ? null : Codes.Value.GetValueOrDefault(description, description);
        return (code, CapacityOf(code));
    }

    private static Capacity CapacityOf(string? code) => code switch
    {
        // Brothers and sisters of the youth: of an unknown age, they count as children, for no child must be missed.
        "115" or "121" or "122" or "221" or "222" or "301" => Capacity.Child,
        "111" or "112" or "113" or "114" or "211" or "212" or "213" => Capacity.Parent,
        "411" or "412" or "413" or "491" => Capacity.Professional,
        _ => Capacity.Involved,
    };
}
