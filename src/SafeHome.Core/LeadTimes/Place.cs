namespace SafeHome.Core.LeadTimes;

/// <summary>What figures are of: all together, a Veilig Thuis region, or a municipality in one.</summary>
public readonly record struct Place
{
    private Place(string? region, string? municipality) => (Region, Municipality) = (region, municipality);

    /// <summary>All regions together.</summary>
    public static Place All => default;

    /// <summary>The code of the region; null for all together.</summary>
    public string? Region { get; }

    /// <summary>The code of the municipality, or "onbekend"; null for a region as a whole.</summary>
    public string? Municipality { get; }

    /// <summary>What it is counted into: a municipality into its region, that into all; null for all.</summary>
    public Place? Within => Municipality is not null ? OfRegion(Region!) : Region is not null ? All : null;

    /// <summary>A region as a whole.</summary>
    public static Place OfRegion(string region) => new(region, null);

    /// <summary>A municipality.</summary>
    public static Place OfMunicipality(string region, string municipality) => new(region, municipality);

    /// <summary>Households in a region of which the municipality is not known: they count as those of one more municipality.</summary>
    public static Place OfUnknownMunicipality(string region) => new(region, "onbekend");
}
