using SafeHome.Storage.Queues;

namespace SafeHome.Pipeline.Operations;

/// <summary>The queues between the steps.</summary>
public sealed class WorkQueues(IQueueStore queues)
{
    /// <summary>Reports whose household is to be recognised.</summary>
    public const string ReportsToMatch = "reports-to-match";

    /// <summary>Reports for which a proposal is to be made.</summary>
    public const string ReportsToTriage = "reports-to-triage";

    /// <summary>Transfers that are to be put before their receivers.</summary>
    public const string ReferralsToDeliver = "referrals-to-deliver";

    /// <summary>Outcomes that reporters are to be told.</summary>
    public const string FeedbackToSend = "feedback-to-send";

    /// <summary>Messages without contents for the systems of receivers and of Veilig Thuis itself.</summary>
    public const string NotificationsToSend = "notifications-to-send";

    /// <summary>Every queue of the app.</summary>
    public static IReadOnlyList<string> All { get; } = [ReportsToMatch, ReportsToTriage, ReferralsToDeliver, FeedbackToSend, NotificationsToSend];

    /// <summary>Announces a step.</summary>
    public Task SendAsync(Work work, TimeSpan delay = default, CancellationToken cancellation = default) =>
        queues.Queue(work.Queue).SendAsync(work.ToBody(), delay, cancellation);
}
