namespace SafeHome.Core.Routing;

/// <summary>Who can take over a household, or is informed about it.</summary>
/// <param name="Id">The name by which decisions and transfers refer to it, such as <c>lokaal-team-GM0307</c>. Whoever takes over its task gets another.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The name for people.</param>
/// <param name="AnswerWithinWorkingDays">How many working days it has to accept or refuse an offer; 1 to 60.</param>
public sealed record Receiver(string Id, ReceiverKind Kind, string Name, int AnswerWithinWorkingDays)
{
    /// <summary>The codes of the municipalities that it serves.</summary>
    public IReadOnlyList<string> Municipalities { get; init; } = [];

    /// <summary>The codes of the Veilig Thuis regions of which it serves every municipality.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>The four-digit postcodes that it serves, where that is not the whole of its one municipality.</summary>
    public IReadOnlyList<string> Postcodes { get; init; } = [];

    /// <summary>The days on which it takes transfers.</summary>
    public Validity Validity { get; init; } = Validity.Always;

    /// <summary>How many hours it has to answer what is acute or urgent; null where the working days hold for that too.</summary>
    public int? AnswerUrgentWithinHours { get; init; }

    /// <summary>Where its people can be reached; null where that is not written down.</summary>
    public Contact? Contact { get; init; }

    /// <summary>How many households it can take; null where there is no limit.</summary>
    public Places? Places { get; init; }

    /// <summary>What a household must meet to be taken in, in Dutch: a checklist for whoever decides.</summary>
    public IReadOnlyList<string> Criteria { get; init; } = [];

    /// <summary>Whether it is the Veilig Thuis of a region.</summary>
    /// <param name="region">The code of the region.</param>
    public bool IsVeiligThuisOf(string region) => Kind is ReceiverKind.OtherVeiligThuis && Regions.Contains(region, StringComparer.Ordinal);
}

/// <summary>How a receiver is reached.</summary>
/// <param name="Telephone">The number; null where there is none.</param>
/// <param name="Email">The address; null where there is none.</param>
/// <param name="Invented">True for contact data made up as an example, which must not be used.</param>
public sealed record Contact(string? Telephone = null, string? Email = null, bool Invented = false);
