using SafeHome.Pipeline.Sending;

namespace SafeHome.Functions.Configuration;

/// <summary>Reads lists of endpoints of Veilig Thuis itself, each for some of its regions.</summary>
internal static class RegionEndpointSettings
{
    /// <summary>Reads a list: the endpoints of each region that has any, in the order of the settings.</summary>
    /// <param name="section">The settings of the app.</param>
    /// <param name="name">The name of the list, such as <c>Duty</c>.</param>
    /// <param name="served">The regions that the installation serves; an endpoint that names none is for all of them.</param>
    /// <param name="isDevelopment">Whether an endpoint may be on this machine without TLS.</param>
    /// <exception cref="BadSettingException">An endpoint is not whole, its address is not safe, or its region is not served.</exception>
    public static IReadOnlyDictionary<string, IReadOnlyList<Destination>> Read(
        IConfiguration section, string name, IReadOnlyCollection<string> served, bool isDevelopment)
    {
        var endpoints = section.GetSection(name).GetChildren().Where(DestinationSettings.HasAny)
            .Select(endpoint => ReadOne(endpoint, $"SafeHome__{name}__{endpoint.Key}", served, isDevelopment)).ToList();
        return served
            .Select(region => KeyValuePair.Create<string, IReadOnlyList<Destination>>(
                region, [.. endpoints.Where(endpoint => endpoint.Regions.Contains(region, StringComparer.Ordinal)).Select(endpoint => endpoint.To)]))
            .Where(region => region.Value.Count > 0)
            .ToDictionary(StringComparer.Ordinal);
    }

    private static (IReadOnlyCollection<string> Regions, Destination To) ReadOne(
        IConfigurationSection endpoint, string setting, IReadOnlyCollection<string> served, bool isDevelopment)
    {
        if (string.IsNullOrWhiteSpace(endpoint["Name"])) throw new BadSettingException($"{setting}__Name", "a name, by which the log calls it");
        var regions = AppSettings.List(endpoint["Regions"]);
        if (!regions.All(region => served.Contains(region, StringComparer.Ordinal)))
            throw new BadSettingException($"{setting}__Regions", "some of SafeHome__Regions, or nothing for all of them");
        return (regions.Length == 0 ? served : regions, DestinationSettings.Read(endpoint, setting, endpoint["Name"]!, isSigned: true, isDevelopment));
    }
}
