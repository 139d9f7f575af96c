namespace SafeHome.Core.Triage;

/// <summary>What is known of a household from before this report.</summary>
/// <param name="EarlierReports">How many reports its case had already.</param>
/// <param name="EarlierReportsIn12Months">How many of those came in the twelve months before this report.</param>
public sealed record CaseHistory(int EarlierReports, int EarlierReportsIn12Months)
{
    /// <summary>Whether a receiver accepted a transfer before this report came.</summary>
    public bool TransferAccepted { get; init; }

    /// <summary>Whether a receiver refused a transfer before this report came.</summary>
    public bool TransferRefused { get; init; }

    /// <summary>Whether a SAVE team accepted a transfer before this report came.</summary>
    public bool SaveAccepted { get; init; }

    /// <summary>Whether Veilig Thuis was doing a service for the household itself when this report came.</summary>
    public bool ServiceUnderWay { get; init; }

    /// <summary>The receivers to whom this very report was transferred, and from whom it came back.</summary>
    public IReadOnlyList<string> CameBackFrom { get; init; } = [];

    /// <summary>A household that was not known.</summary>
    public static CaseHistory None { get; } = new(0, 0);
}
