using SafeHome.Pipeline.Sending;

namespace SafeHome.Pipeline.Feedback;

/// <summary>The CloudEvent that says that there is an outcome, and not which: the reporter asks for it.</summary>
public static class OutcomeEvent
{
    /// <summary>What happened.</summary>
    public const string Type = "nl.veiligthuis.uitwisselen-melding.uitkomst-geregistreerd";

    /// <summary>The event about an outcome. The same outcome gives the same bytes.</summary>
    public static OutgoingMessage Write(Outcome outcome, Organisation own) =>
        CloudEvent.Write(outcome.MessageId, own, Type, $"melding/{outcome.ReportId}", outcome.Given);
}
