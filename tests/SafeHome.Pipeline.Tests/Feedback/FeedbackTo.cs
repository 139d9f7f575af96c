using SafeHome.Core.Persons;
using SafeHome.Pipeline.Feedback;
using SafeHome.Pipeline.Sending;

namespace SafeHome.Pipeline.Tests.Feedback;

/// <summary>Endpoints of reporters: the police speak StUF, the GP takes CloudEvents.</summary>
internal static class FeedbackTo
{
    public static Organisation Own { get; } =
        new(Oin.TryParse("00000000990000000099", out var oin) ? oin : throw new InvalidOperationException(), "Veilig Thuis Voorbeeld");

    public static FeedbackEndpoint Police { get; } =
        new(Desk.Police, FeedbackFormat.Stuf, "CORV", new Destination("politie", new Uri("https://politie.example/stuf"), null, null));

    public static FeedbackEndpoint Doctor { get; } = new(
        Desk.Doctor, FeedbackFormat.CloudEvents, "", new Destination("huisarts", new Uri("https://huisarts.example/events"), null, new SigningKey(new byte[24])));

    /// <summary>Both have an endpoint.</summary>
    public static FeedbackSettings Both { get; } = new(Own, [Police, Doctor]);
}
