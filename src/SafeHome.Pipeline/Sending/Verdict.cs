using System.Globalization;

namespace SafeHome.Pipeline.Sending;

/// <summary>What an answer to a message comes down to.</summary>
/// <param name="Kind">Whether it was taken.</param>
/// <param name="Detail">A few words for an operator: a status or a code, never text of the other side.</param>
public sealed record Verdict(VerdictKind Kind, string Detail)
{
    /// <summary>It was taken.</summary>
    public static Verdict Taken { get; } = new(VerdictKind.Taken, "");

    /// <summary>Judges an answer by its status, of an endpoint of which no more is known.</summary>
    public static Verdict On(Reply reply)
    {
        if (reply.Kind is ReplyKind.NotSent) return new Verdict(VerdictKind.NotSent, "");
        if (reply.Kind is ReplyKind.NoAnswer) return new Verdict(VerdictKind.TryAgain, "geen antwoord");
        if (reply.IsSuccess) return Taken;
        // With these the endpoint says that this very message will never do. All else is mended by somebody, sooner or later.
        var isFinal = reply.Status is 400 or 410 or 413 or 415 or 422;
        return new Verdict(isFinal ? VerdictKind.Refused : VerdictKind.TryAgain, string.Create(CultureInfo.InvariantCulture, $"HTTP {reply.Status}"));
    }
}

/// <summary>The kinds of answer.</summary>
public enum VerdictKind
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
