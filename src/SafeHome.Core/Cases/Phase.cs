namespace SafeHome.Core.Cases;

/// <summary>What a case waits for. It follows from the state of the case and is never set.</summary>
public enum Phase
{
    /// <summary>veiligheidsbeoordeling: a report waits for triage or for a person's decision.</summary>
    Assessment,

    /// <summary>overdracht: a receiver has yet to accept.</summary>
    Transfer,

    /// <summary>dienst: Veilig Thuis acts itself.</summary>
    Service,

    /// <summary>afgesloten: nothing is open.</summary>
    Closed,
}
