namespace SafeHome.Core.Reports.Stuf;

/// <summary>Why a message is not taken, as a <c>Fo03Bericht</c> says it.</summary>
/// <remarks>Codes and descriptions are those of StUF 03.01.</remarks>
/// <param name="Code">The code.</param>
/// <param name="Place"><c>client</c> where the message is at fault, <c>server</c> where it asks for what is not offered here.</param>
/// <param name="Description">The description that goes with the code.</param>
/// <param name="Details">What is wrong in this message, in Dutch, without any of its values.</param>
public sealed record StufFault(string Code, string Place, string Description, string Details)
{
    /// <summary>The message is of another sectormodel, or of another version of it.</summary>
    public static StufFault OtherModel { get; } = new(
        "StUF004", "server", "Sectormodel niet ondersteund", $"Het bericht hoort in de namespace {StufNames.Jeugdzorg} te staan.");

    /// <summary>It is another message.</summary>
    public static StufFault OtherMessage { get; } = new(
        "StUF037", "server", "Functie niet ondersteund", "Hier wordt alleen vtMeldingDi01 ontvangen.");

    /// <summary>The sender has used the reference for a message that says something else.</summary>
    public static StufFault ReferenceTaken { get; } = new(
        "StUF016",
        "client",
        "Combinatie zender en referentienummer niet uniek",
        "Onder dit referentienummer is al een ander bericht ontvangen. Dat staat; dit is niet bewaard.");

    /// <summary>It cannot be read.</summary>
    internal static StufFault Unreadable(string details) => new("StUF055", "client", "Berichtbody is niet conform schema in sectormodel", details);
}
