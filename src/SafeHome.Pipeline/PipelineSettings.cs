using SafeHome.Core.LeadTimes;
using SafeHome.Core.Matching;
using SafeHome.Core.Routing;
using SafeHome.Pipeline.Feedback;

namespace SafeHome.Pipeline;

/// <summary>What differs between installations.</summary>
public sealed record PipelineSettings
{
    /// <summary>The Veilig Thuis regions (CBS codes) that this installation serves; at least one.</summary>
    public required IReadOnlySet<string> ServedRegions { get; init; }

    /// <summary>The region whose staff see reports of which the household's region is unknown or not served.</summary>
    public required string DefaultRegion { get; init; }

    /// <summary>The receivers of transfers.</summary>
    public required ReceiverDirectory Receivers { get; init; }

    /// <summary>To which reporters feedback is sent; null where all of them ask for it themselves.</summary>
    public FeedbackSettings? Feedback { get; init; }

    /// <summary>Municipalities and their regions.</summary>
    public Geography Geography { get; init; } = Geography.Netherlands;

    /// <summary>Working days.</summary>
    public DutchCalendar Calendar { get; init; } = DutchCalendar.Netherlands;

    /// <summary>Tells who may be who.</summary>
    public PersonComparer Comparer { get; init; } = PersonComparer.Shipped;

    /// <summary>After so many failed attempts a chain is parked for a person to look at.</summary>
    public int AttemptsBeforeParking { get; init; } = 5;

    /// <summary>The region whose staff handle a household of that municipality.</summary>
    public string HandlingRegion(string? municipality) =>
        Geography.Find(municipality)?.RegionCode is { } region && ServedRegions.Contains(region) ? region : DefaultRegion;
}
