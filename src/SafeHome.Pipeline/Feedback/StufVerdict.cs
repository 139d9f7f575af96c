using SafeHome.Pipeline.Sending;

namespace SafeHome.Pipeline.Feedback;

/// <summary>What the answer of a CORV party comes down to: it says no with a message, whatever the status. An adapter that only passes on says nothing.</summary>
internal static class StufVerdict
{
    /// <summary>Judges an answer.</summary>
    public static Verdict On(Reply reply)
    {
        if (reply.Body.IsEmpty) return Verdict.On(reply);
        return StufReply.Read(reply.Body) switch
        {
            { IsRefusal: true, Code: var code } => new Verdict(VerdictKind.Refused, $"Fo03 {code}"),
            { IsConfirmation: true } => Verdict.Taken,
            _ when reply.IsSuccess => new Verdict(VerdictKind.TryAgain, "geen Bv03 of Fo03"),
            _ => Verdict.On(reply),
        };
    }
}
