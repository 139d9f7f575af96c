using SafeHome.Core.Cases;
using SafeHome.Core.Triage;
using SafeHome.Pipeline.Triage;

namespace SafeHome.Workbench.Worklist;

/// <summary>How much there is on the lists.</summary>
/// <param name="Assessment">Cases that wait for a decision.</param>
/// <param name="Acute">Those of them that are acute.</param>
/// <param name="Transfer">Cases that a receiver has yet to accept.</param>
/// <param name="Service">Cases in which Veilig Thuis acts itself.</param>
/// <param name="Monitoring">Cases at which Veilig Thuis looks again.</param>
/// <param name="Latest">When the latest report of them all came in.</param>
public sealed record Counts(int Assessment = 0, int Acute = 0, int Transfer = 0, int Service = 0, int Monitoring = 0, DateTimeOffset Latest = default)
{
    /// <summary>How much one list has.</summary>
    public int Of(Phase list) => list switch { Phase.Assessment => Assessment, Phase.Transfer => Transfer, Phase.Service => Service, Phase.Monitoring => Monitoring, _ => 0 };

    /// <summary>Two regions together.</summary>
    public static Counts Sum(Counts one, Counts other) => new(
        one.Assessment + other.Assessment,
        one.Acute + other.Acute,
        one.Transfer + other.Transfer,
        one.Service + other.Service,
        one.Monitoring + other.Monitoring,
        one.Latest > other.Latest ? one.Latest : other.Latest);

    /// <summary>With one case more.</summary>
    public Counts With(WorklistEntry entry) => Sum(this, entry.Phase switch
    {
        Phase.Assessment => new Counts(Assessment: 1, Acute: entry.Urgency is Urgency.Acute ? 1 : 0, Latest: entry.Received),
        Phase.Transfer => new Counts(Transfer: 1, Latest: entry.Received),
        Phase.Service => new Counts(Service: 1, Latest: entry.Received),
        Phase.Monitoring => new Counts(Monitoring: 1, Latest: entry.Received),
        _ => new Counts(),
    });
}
