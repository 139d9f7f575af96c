namespace SafeHome.Core.Routing;

/// <summary>Who can take over a household.</summary>
/// <param name="Id">The name by which decisions and transfers refer to it, such as <c>lokaal-team-GM0307</c>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The name for people.</param>
/// <param name="Municipalities">The codes of the municipalities that it serves; never empty.</param>
/// <param name="AnswerWithinWorkingDays">How many working days it has to accept or refuse an offer; at least one.</param>
public sealed record Receiver(
    string Id, ReceiverKind Kind, string Name, IReadOnlyList<string> Municipalities, int AnswerWithinWorkingDays);

/// <summary>What a receiver is.</summary>
public enum ReceiverKind
{
    /// <summary>The local team (wijkteam) of a municipality.</summary>
    LocalTeam,

    /// <summary>A SAVE team: the safety of a child is at stake.</summary>
    Save,

    /// <summary>MDA++: structural unsafety for which earlier help brought no result.</summary>
    MdaPlusPlus,
}
