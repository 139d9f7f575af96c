using SafeHome.Pipeline.Sending;

namespace SafeHome.Pipeline.Deadlines;

/// <summary>Which teams are told of terms that run out.</summary>
/// <param name="Own">This Veilig Thuis organisation, by which the messages are signed.</param>
/// <param name="Endpoints">By region (CBS code): where its team takes messages.</param>
public sealed record TeamSettings(Organisation Own, IReadOnlyDictionary<string, Destination> Endpoints)
{
    /// <summary>Where the team of a region takes messages; null where it takes none, and watches the worklist.</summary>
    public Destination? EndpointOf(string region) => Endpoints.GetValueOrDefault(region);
}
