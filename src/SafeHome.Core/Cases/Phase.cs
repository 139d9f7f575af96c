using System.Diagnostics;

namespace SafeHome.Core.Cases;

/// <summary>What a case waits for, the first that asks for work first. It follows from where its reports stand and is never set.</summary>
public enum Phase
{
    /// <summary>veiligheidsbeoordeling: a report waits for triage or for a person's decision.</summary>
    Assessment,

    /// <summary>overdracht: a receiver has yet to accept.</summary>
    Transfer,

    /// <summary>dienst: Veilig Thuis acts itself.</summary>
    Service,

    /// <summary>monitoring: Veilig Thuis looks again, later, whether it is stable and safe.</summary>
    Monitoring,

    /// <summary>afgesloten: nothing is open.</summary>
    Closed,
}

/// <summary>The phases as the interface writes them.</summary>
public static class PhaseCodes
{
    /// <summary>The code of a phase.</summary>
    public static string Code(this Phase phase) => phase switch
    {
        Phase.Assessment => "veiligheidsbeoordeling",
        Phase.Transfer => "overdracht",
        Phase.Service => "dienst",
        Phase.Monitoring => "monitoring",
        Phase.Closed => "afgesloten",
        _ => throw new UnreachableException(),
    };
}
