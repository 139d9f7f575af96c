using System.Xml;

namespace SafeHome.Core.Reports.Stuf;

/// <summary>
/// Reads a <c>vtMeldingDi01</c> of StUF-koppelvlak Jeugdzorg 1.0.9, bare or in an envelope of SOAP 1.1 or 1.2. docs/corv.md says
/// where each of its fields goes.
/// </summary>
/// <remarks>
/// A message that is valid by the schemas is always taken: nearly every field may be nil. One that is not valid is taken as well
/// as long as it says who reports and what about; what is not known is passed over, and stays in the message as it was received.
/// </remarks>
public static class StufReport
{
    private const string MessageName = "vtMeldingDi01";

    /// <summary>Reads a message.</summary>
    /// <param name="message">The bytes as they came, in an encoding that they declare (UTF-8, UTF-16, UTF-32, ISO-8859-1 or US-ASCII).</param>
    public static StufReading Read(ReadOnlyMemory<byte> message)
    {
        var (control, envelope) = (ControlData.None, (string?)null);
        try
        {
            using var xml = new StufXml(message);
            xml.Start();
            envelope = EnvelopeOf(xml);
            if (envelope is not null) Unwrap(xml);
            RefuseOthers(xml);
            Report? report = null;
            foreach (var name in xml.Children())
            {
                if (name is "stuurgegevens") control = ControlData.Read(xml);
                else if (name is "object") report = VtMelding.Read(xml, Known(control));
            }

            xml.Finish();
            return new StufReading(report ?? throw Missing("object"), null, control, envelope);
        }
        catch (StufFaultException refused)
        {
            return new StufReading(null, refused.Fault, control, envelope);
        }
        catch (XmlException broken)
        {
            // The message of the exception can hold part of the document; its place cannot.
            var details = $"Geen leesbare XML zonder DTD (regel {broken.LineNumber}, positie {broken.LinePosition}).";
            return new StufReading(null, StufFault.Unreadable(details), control, envelope);
        }
    }

    internal static StufFaultException Missing(string element) => new(StufFault.Unreadable($"Het element {element} ontbreekt."));

    private static string? EnvelopeOf(StufXml xml) =>
        xml is { LocalName: "Envelope", Namespace: StufNames.Soap11 or StufNames.Soap12 } ? xml.Namespace : null;

    private static void Unwrap(StufXml xml)
    {
        var envelope = xml.Namespace;
        var parts = xml.Children();
        while (parts.MoveNext())
        {
            if (xml.LocalName == "Body" && xml.Namespace == envelope && xml.Children().MoveNext()) return;
        }

        throw Missing(MessageName);
    }

    private static void RefuseOthers(StufXml xml)
    {
        if (xml is { LocalName: MessageName, Namespace: StufNames.Jeugdzorg }) return;
        throw new StufFaultException(xml switch
        {
            { LocalName: MessageName } => StufFault.OtherModel,
            { Namespace: StufNames.Jeugdzorg or StufNames.Stuf } => StufFault.OtherMessage,
            _ => StufFault.Unreadable($"Het bericht is geen {MessageName}."),
        });
    }

    private static ControlData Known(ControlData control) => control switch
    {
        { Sender: null } or { Sender.Organisation: null } => throw Missing("stuurgegevens/zender/organisatie"),
        { Reference: null } => throw Missing("stuurgegevens/referentienummer"),
        _ => control,
    };
}
