using SafeHome.Core.LeadTimes;
using SafeHome.Core.Routing;

namespace SafeHome.Workbench.Words;

/// <summary>What places are called in lead times.</summary>
internal static class PlaceNames
{
    public static string Of(Place place) => place switch
    {
        { Municipality: { } municipality } => Geography.Netherlands.Find(municipality)?.Name ?? "Gemeente onbekend",
        { Region: { } region } => $"Regio {Geography.Netherlands.Regions.FirstOrDefault(known => known.Code == region)?.Name ?? region}",
        _ => "Alles samen",
    };
}
