namespace SafeHome.Core.Routing;

/// <summary>Where a receiver is at work.</summary>
internal static class ReceiverAreas
{
    /// <summary>The codes of all municipalities that it serves, those of its regions included.</summary>
    public static IEnumerable<string> Of(Receiver receiver, Geography geography) => receiver.Regions.Count == 0
        ? receiver.Municipalities
        : receiver.Municipalities.Concat(geography.Municipalities
            .Where(municipality => receiver.Regions.Contains(municipality.RegionCode, StringComparer.Ordinal)).Select(municipality => municipality.Code));
}
