using SafeHome.Core.Persons;
using SafeHome.Pipeline.Sending;

namespace SafeHome.Pipeline.Feedback;

/// <summary>To which reporters feedback is sent.</summary>
/// <param name="Own">This Veilig Thuis organisation.</param>
/// <param name="Endpoints">The endpoints of reporters, at most one an organisation.</param>
public sealed record FeedbackSettings(Organisation Own, IReadOnlyList<FeedbackEndpoint> Endpoints)
{
    /// <summary>The endpoint of the reporter with that OIN; null where it has none, and asks for its outcomes itself.</summary>
    public FeedbackEndpoint? EndpointOf(string? oin) => Endpoints.FirstOrDefault(endpoint => endpoint.Reporter.ToString() == oin);
}

/// <summary>Where a reporter takes feedback.</summary>
/// <param name="Reporter">Whose it is.</param>
/// <param name="Format">In which form it takes feedback.</param>
/// <param name="Application">For StUF: the system that is addressed.</param>
/// <param name="Destination">Where.</param>
public sealed record FeedbackEndpoint(Oin Reporter, FeedbackFormat Format, string Application, Destination Destination);

/// <summary>The forms of feedback.</summary>
public enum FeedbackFormat
{
    /// <summary>cloudevents: a CloudEvent without contents; the reporter then asks for the outcome.</summary>
    CloudEvents,

    /// <summary>stuf: a vtTerugkoppelingDi01, for parties of CORV.</summary>
    Stuf,
}
