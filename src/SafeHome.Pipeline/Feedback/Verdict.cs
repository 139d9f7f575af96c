using System.Globalization;
using SafeHome.Pipeline.Sending;

namespace SafeHome.Pipeline.Feedback;

/// <summary>What an answer to feedback comes down to.</summary>
/// <param name="Kind">Whether it was taken.</param>
/// <param name="Detail">A few words for an operator: the status or the code of StUF, never text of the other side.</param>
internal sealed record Verdict(VerdictKind Kind, string Detail)
{
    private static readonly Verdict Taken = new(VerdictKind.Taken, "");

    /// <summary>Judges an answer.</summary>
    public static Verdict On(Reply reply, FeedbackFormat format) => reply.Kind switch
    {
        ReplyKind.NotSent => new Verdict(VerdictKind.NotSent, ""),
        ReplyKind.NoAnswer => new Verdict(VerdictKind.TryAgain, "geen antwoord"),
        _ => format is FeedbackFormat.Stuf ? OnStuf(reply) : OnStatus(reply),
    };

    // A CORV party says no with a message, whatever the status. An adapter that only passes on says nothing.
    private static Verdict OnStuf(Reply reply)
    {
        if (reply.Body.IsEmpty) return OnStatus(reply);
        return StufReply.Read(reply.Body) switch
        {
            { IsRefusal: true, Code: var code } => new Verdict(VerdictKind.Refused, $"Fo03 {code}"),
            { IsConfirmation: true } => Taken,
            _ when reply.IsSuccess => new Verdict(VerdictKind.TryAgain, "geen Bv03 of Fo03"),
            _ => OnStatus(reply),
        };
    }

    private static Verdict OnStatus(Reply reply)
    {
        if (reply.IsSuccess) return Taken;
        // With these the endpoint says that this very message will never do. All else is mended by somebody, sooner or later.
        var isFinal = reply.Status is 400 or 410 or 413 or 415 or 422;
        return new Verdict(isFinal ? VerdictKind.Refused : VerdictKind.TryAgain, string.Create(CultureInfo.InvariantCulture, $"HTTP {reply.Status}"));
    }
}

/// <summary>The kinds of answer.</summary>
internal enum VerdictKind
{
    /// <summary>It was taken.</summary>
    Taken,

    /// <summary>It was not, or nobody knows: to be sent again.</summary>
    TryAgain,

    /// <summary>It was refused, and would be again.</summary>
    Refused,

    /// <summary>It was not sent.</summary>
    NotSent,
}
