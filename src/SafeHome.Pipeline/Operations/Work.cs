using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using SafeHome.Core.Cases;

namespace SafeHome.Pipeline.Operations;

/// <summary>A step that is to be run: what a queue message says. Identifiers only, never personal data.</summary>
/// <remarks>
/// A message is a hint. Losing it, or getting it twice or late, changes nothing but the time: every step can be run again,
/// and <see cref="Chain"/> names the row in <c>Pending</c> from which it is started again.
/// </remarks>
/// <param name="Id">Names the step within its case: a repeat has the same name.</param>
/// <param name="Queue">The queue on which it is announced.</param>
/// <param name="ChainId">The chain of steps that it belongs to.</param>
/// <param name="Names">The reports and cases that it names.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "work")]
[JsonDerivedType(typeof(MatchWork), "match")]
[JsonDerivedType(typeof(TriageWork), "triage")]
[JsonDerivedType(typeof(ReferralWork), "referral")]
[JsonDerivedType(typeof(NoticeWork), "notice")]
[JsonDerivedType(typeof(FeedbackWork), "feedback")]
[JsonDerivedType(typeof(MoveWork), "move")]
[JsonDerivedType(typeof(ReproposeWork), "repropose")]
[JsonDerivedType(typeof(SendWork), "send")]
[JsonDerivedType(typeof(OfferWork), "offer")]
[JsonDerivedType(typeof(AlarmWork), "alarm")]
[JsonDerivedType(typeof(DigestWork), "digest")]
public abstract record Work(
    [property: JsonIgnore] string Id,
    [property: JsonIgnore] string Queue,
    [property: JsonIgnore] string ChainId,
    [property: JsonIgnore] IReadOnlyList<string> Names)
{
    /// <summary>The version of the form of the message.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The version of the form of this message.</summary>
    [JsonPropertyName("v")]
    public int Version { get; init; } = CurrentVersion;

    /// <summary>The text of the message.</summary>
    public string ToBody() => JsonSerializer.Serialize(this, WorkJson.Options);

    /// <summary>Reads a message; false where it is not one, names what cannot exist, or is of a version that this app does not know.</summary>
    public static bool TryRead(string body, [NotNullWhen(true)] out Work? work)
    {
        work = null;
        try
        {
            work = JsonSerializer.Deserialize<Work>(body, WorkJson.Options);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            // Not a message of ours: the caller parks it as it came.
        }

        if (work is { Version: CurrentVersion } && work.Names.All(DerivedId.IsOne)) return true;
        work = null;
        return false;
    }
}

/// <summary>Recognise the household of a report.</summary>
/// <param name="Report">The report.</param>
public sealed record MatchWork(string Report)
    : Work($"match-{Report}", WorkQueues.ReportsToMatch, Chain.OfReport(Report), [Report]);

/// <summary>Propose what to do with a report.</summary>
/// <param name="Case">Its case.</param>
/// <param name="Report">The report.</param>
public sealed record TriageWork(string Case, string Report)
    : Work($"triage-{Report}", WorkQueues.ReportsToTriage, Chain.OfReport(Report), [Case, Report]);

/// <summary>Put a transfer before its receiver.</summary>
/// <param name="Case">The case.</param>
/// <param name="Referral">The transfer.</param>
/// <param name="CaseVersion">The version of the case with which the transfer came to it.</param>
public sealed record ReferralWork(string Case, ReferralId Referral, int CaseVersion)
    : Work(
        FormattableString.Invariant($"referral-{CaseVersion:0000000}-{Referral}"),
        WorkQueues.ReferralsToDeliver,
        Chain.OfCase(Case, CaseVersion),
        [Case, Referral.CaseId]);

/// <summary>Inform an organisation that another takes the lead.</summary>
/// <param name="Case">The case.</param>
/// <param name="Report">The report whose decision says so.</param>
/// <param name="Notice">Which notice of that report.</param>
/// <param name="CaseVersion">The version of the case that the decision made.</param>
public sealed record NoticeWork(string Case, string Report, int Notice, int CaseVersion)
    : Work(FormattableString.Invariant($"notice-{CaseVersion:0000000}-{Report}-{Notice:000}"), WorkQueues.ReferralsToDeliver, Chain.OfCase(Case, CaseVersion), [Case, Report]);

/// <summary>Make known to a reporter what became of a report.</summary>
/// <param name="Case">The case.</param>
/// <param name="Report">The report.</param>
/// <param name="CaseVersion">The version of the case with which there came something to tell.</param>
public sealed record FeedbackWork(string Case, string Report, int CaseVersion)
    : Work(
        FormattableString.Invariant($"feedback-{CaseVersion:0000000}-{Report}"),
        WorkQueues.FeedbackToSend,
        Chain.OfCase(Case, CaseVersion),
        [Case, Report]);

/// <summary>Bring reports that left a case to the case that they go to.</summary>
/// <param name="Case">The case that they left.</param>
/// <param name="CaseVersion">The version of that case with which they left.</param>
/// <param name="To">The case that they go to.</param>
public sealed record MoveWork(string Case, int CaseVersion, string To)
    : Work(
        FormattableString.Invariant($"move-{Case}-{CaseVersion:0000000}"),
        WorkQueues.ReportsToMatch,
        Chain.OfCase(Case, CaseVersion),
        [Case, To]);

/// <summary>Propose again, now that reports came or left.</summary>
/// <param name="Case">The case.</param>
/// <param name="CaseVersion">The version of the case with which they came or left.</param>
public sealed record ReproposeWork(string Case, int CaseVersion)
    : Work(
        FormattableString.Invariant($"repropose-{CaseVersion:0000000}"),
        WorkQueues.ReportsToTriage,
        Chain.OfCase(Case, CaseVersion),
        [Case]);

/// <summary>Send the outcomes of a report to its reporter's own system.</summary>
/// <param name="Report">The report.</param>
/// <param name="Number">How many outcomes it had when this was asked for.</param>
public sealed record SendWork(string Report, int Number)
    : Work(FormattableString.Invariant($"send-{Report}-{Number}"), WorkQueues.FeedbackToSend, Chain.OfFeedback(Report, Number), [Report]);

/// <summary>Tell a receiver's own system that something stands in its list.</summary>
/// <param name="Offer">The transfer or the notice.</param>
public sealed record OfferWork(string Offer)
    : Work($"offer-{Offer}", WorkQueues.NotificationsToSend, Chain.OfOffer(Offer), [Offer.Split('-')[0]]);

/// <summary>Call who is on duty for an acute case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Since">Since when its alarm rings, to the millisecond.</param>
public sealed record AlarmWork(string Case, DateTimeOffset Since)
    : Work(Chain.OfAlarm(Case, Since), WorkQueues.NotificationsToSend, Chain.OfAlarm(Case, Since), [Case]);

/// <summary>Tell a team which terms run out.</summary>
/// <param name="Digest">The digest.</param>
public sealed record DigestWork(string Digest) : Work($"digest-{Digest}", WorkQueues.NotificationsToSend, Chain.OfDigest(Digest), [Digest]);

/// <summary>How messages are written: camelCase, nothing more than there is.</summary>
internal static class WorkJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };
}
