using SafeHome.Pipeline.Sending;

namespace SafeHome.Pipeline.Alarms;

/// <summary>Who is called for acute cases.</summary>
/// <param name="Own">This Veilig Thuis organisation, by which the messages are signed.</param>
/// <param name="Rosters">By region (CBS code): who is called first, who next, and so on.</param>
public sealed record DutySettings(Organisation Own, IReadOnlyDictionary<string, IReadOnlyList<Destination>> Rosters)
{
    /// <summary>Who is called for a region; empty where nobody is, and staff watch the worklist.</summary>
    public IReadOnlyList<Destination> RosterOf(string region) => Rosters.GetValueOrDefault(region, []);
}
