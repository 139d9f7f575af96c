using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SafeHome.Pipeline.Operations;

/// <summary>A chain of steps that, once started, must come to its end: the thing that a row in <c>Pending</c> stands for.</summary>
public abstract record Chain(string Id)
{
    private const string AlarmMoment = "yyyyMMddHHmmssfff";

    /// <summary>The chain of a report, from receipt to worklist.</summary>
    public static string OfReport(string reportId) => $"report-{reportId}";

    /// <summary>The chain that starts with a commit by a person: everything that the case announces with that version.</summary>
    public static string OfCase(string caseId, int version) => string.Create(CultureInfo.InvariantCulture, $"case-{caseId}-{version}");

    /// <summary>The chain by which the first so many outcomes of a report are sent to its reporter. One with more of them takes its place.</summary>
    public static string OfFeedback(string reportId, int outcomes) => string.Create(CultureInfo.InvariantCulture, $"feedback-{reportId}-{outcomes}");

    /// <summary>The chain by which a receiver's own system is told of a transfer or a notice.</summary>
    public static string OfOffer(string offer) => $"offer-{offer}";

    /// <summary>The chain that calls who is on duty for an acute case, until someone takes it. Each alarm of a case has its own.</summary>
    public static string OfAlarm(string caseId, DateTimeOffset since) => $"{AlarmsOf(caseId)}{since.UtcDateTime.ToString(AlarmMoment, CultureInfo.InvariantCulture)}";

    /// <summary>How the names of all alarms of a case begin.</summary>
    public static string AlarmsOf(string caseId) => $"alarm-{caseId}-";

    /// <summary>The chain by which a team is told of terms that run out.</summary>
    public static string OfDigest(string digest) => $"digest-{digest}";

    /// <summary>Reads the name of a chain.</summary>
    public static bool TryRead(string id, [NotNullWhen(true)] out Chain? chain)
    {
        chain = id.Split('-') switch
        {
            ["report", var report] => new ReportChain(report),
            ["case", var @case, var version] when int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) =>
                new CaseChain(@case, number),
            ["feedback", var report, var outcomes] when int.TryParse(outcomes, NumberStyles.None, CultureInfo.InvariantCulture, out var number) =>
                new FeedbackChain(report, number),
            ["offer", var owner, var number] => new OfferChain($"{owner}-{number}"),
            ["alarm", var @case, var since] when DateTimeOffset.TryParseExact(
                since, AlarmMoment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) => new AlarmChain(@case, moment),
            ["digest", var digest] => new DigestChain(digest),
            _ => null,
        };
        return chain is not null;
    }
}

/// <summary>From receipt to worklist.</summary>
public sealed record ReportChain(string ReportId) : Chain(OfReport(ReportId));

/// <summary>What follows from a decision, or from a receiver's answer.</summary>
public sealed record CaseChain(string CaseId, int Version) : Chain(OfCase(CaseId, Version));

/// <summary>From making an outcome known to its being taken by the reporter's own system.</summary>
public sealed record FeedbackChain(string ReportId, int Outcomes) : Chain(OfFeedback(ReportId, Outcomes));

/// <summary>From putting a transfer or a notice before a receiver to its being taken by the receiver's own system.</summary>
public sealed record OfferChain(string Offer) : Chain(OfOffer(Offer));

/// <summary>From a case becoming acute to someone taking it.</summary>
public sealed record AlarmChain(string CaseId, DateTimeOffset Since) : Chain(OfAlarm(CaseId, Since));

/// <summary>From putting together a digest to its being taken by the team.</summary>
public sealed record DigestChain(string Digest) : Chain(OfDigest(Digest));
