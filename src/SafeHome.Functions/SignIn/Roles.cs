namespace SafeHome.Functions.SignIn;

/// <summary>The roles of the interface. Each may do what its endpoints say and nothing else.</summary>
public static class Roles
{
    /// <summary>Sends reports and follows its own.</summary>
    public const string Reporter = "melder";

    /// <summary>Reads the worklist and cases of its own regions, and decides.</summary>
    public const string Triage = "triage";

    /// <summary>Reads and answers the transfers offered to it.</summary>
    public const string Receiver = "ontvanger";

    /// <summary>Reads lead times.</summary>
    public const string Monitor = "monitor";

    /// <summary>Sees and restarts parked work; sees no contents of cases.</summary>
    public const string Operator = "beheer";

    /// <summary>Makes the delivery to CBS for its own regions, with the BSN of everybody in it.</summary>
    public const string Statistics = "statistiek";

    /// <summary>Every role.</summary>
    public static IReadOnlyList<string> All { get; } = [Reporter, Triage, Receiver, Monitor, Operator, Statistics];
}
