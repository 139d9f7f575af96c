namespace SafeHome.Core.Reports;

/// <summary>The codes of <see cref="Capacity"/> as they go over the wire.</summary>
public static class Capacities
{
    private static readonly string[] All =
        ["slachtoffer", "pleger", "getuige", "kind", "partner", "exPartner", "ouder", "huisgenoot", "betrokkene", "professional"];

    /// <summary>The code, such as <c>slachtoffer</c>.</summary>
    public static string Code(this Capacity capacity) => All[(int)capacity];

    /// <summary>The capacity with that code; false where there is none.</summary>
    public static bool TryParse(string? code, out Capacity capacity)
    {
        var index = Array.IndexOf(All, code);
        capacity = index < 0 ? default : (Capacity)index;
        return index >= 0;
    }
}
