namespace SafeHome.LocalHost.Year;

/// <summary>The households that were reported on: of some more comes while their case is open.</summary>
internal sealed class YearHouseholds(Chance chance)
{
    private readonly Dictionary<string, List<(InventedHousehold Household, string Report)>> _open =
        Season.All.ToDictionary(season => season.Region, _ => new List<(InventedHousehold, string)>(), StringComparer.Ordinal);

    private int _count;

    /// <summary>One that was not reported on before.</summary>
    public InventedHousehold New(string municipality) => new(++_count, municipality);

    /// <summary>A report on one came in.</summary>
    public void Add(string region, InventedHousehold household, string report) => _open[region].Add((household, report));

    /// <summary>Any one of a region with an open case; null where there is none.</summary>
    /// <param name="region">The region.</param>
    /// <param name="isOpen">Whether the case of a report is open.</param>
    public async Task<InventedHousehold?> OpenAsync(string region, Func<string, Task<bool>> isOpen)
    {
        var open = _open[region];
        while (open.Count > 0)
        {
            var index = chance.Below(open.Count);
            if (await isOpen(open[index].Report)) return open[index].Household;
            open[index] = open[^1];
            open.RemoveAt(open.Count - 1);
        }

        return null;
    }
}
