using System.Text;
using System.Xml;

namespace SafeHome.Core.Reports.Stuf;

/// <summary>
/// Writes the answers to a message: <c>Bv03Bericht</c> where it is kept, <c>Fo03Bericht</c> where it cannot be taken. A message that
/// came in an envelope is answered in one; a fault is then the detail of a SOAP fault.
/// </summary>
public static class StufAnswer
{
    private const string Unknown = "onbekend";
    private const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    /// <summary>The message is kept.</summary>
    /// <param name="message">The message as it was read.</param>
    /// <param name="reference">The reference of the answer itself, at most 40 characters.</param>
    /// <param name="received">When it was received first.</param>
    public static byte[] Taken(StufReading message, string reference, DateTimeOffset received) => Write(message.Envelope, xml =>
    {
        xml.WriteStartElement("StUF", "Bv03Bericht", StufNames.Stuf);
        WriteControl(xml, "Bv03", message.Control, reference, received);
        xml.WriteEndElement();
    });

    /// <summary>The message is not taken.</summary>
    /// <param name="message">The message as far as it was read.</param>
    /// <param name="fault">Why.</param>
    /// <param name="reference">The reference of the answer itself, at most 40 characters.</param>
    /// <param name="now">When it is answered.</param>
    public static byte[] Refused(StufReading message, StufFault fault, string reference, DateTimeOffset now) => Write(
        message.Envelope,
        xml =>
        {
            if (message.Envelope is { } soap) StartFault(xml, soap, fault);
            xml.WriteStartElement("StUF", "Fo03Bericht", StufNames.Stuf);
            WriteControl(xml, "Fo03", message.Control, reference, now);
            xml.WriteStartElement("body", StufNames.Stuf);
            WriteField(xml, "code", fault.Code);
            WriteField(xml, "plek", fault.Place);
            WriteField(xml, "omschrijving", fault.Description);
            WriteField(xml, "details", fault.Details);
            // The writer closes what is still open, envelope and all.
        });

    private static byte[] Write(string? soap, Action<XmlWriter> writeContents)
    {
        var answer = new MemoryStream();
        using (var xml = XmlWriter.Create(answer, Settings))
        {
            if (soap is not null)
            {
                xml.WriteStartElement("soap", "Envelope", soap);
                xml.WriteStartElement("Body", soap);
            }

            writeContents(xml);
        }

        return answer.ToArray();
    }

    private static void WriteControl(XmlWriter xml, string code, ControlData control, string reference, DateTimeOffset at)
    {
        xml.WriteStartElement("stuurgegevens", StufNames.Stuf);
        WriteField(xml, "berichtcode", code);
        WriteParty(xml, "zender", control.Receiver);
        WriteParty(xml, "ontvanger", control.Sender);
        WriteField(xml, "referentienummer", reference);
        WriteField(xml, "tijdstipBericht", StufDate.Digits(at));
        WriteField(xml, "crossRefnummer", Fitting(control.Reference, longest: 40) ?? "");
        xml.WriteEndElement();
    }

    // An answer goes back the way the message came. What a wrong message has too long, or lacks, must not make the answer wrong.
    private static void WriteParty(XmlWriter xml, string name, StufParty? party)
    {
        xml.WriteStartElement(name, StufNames.Stuf);
        if (Fitting(party?.Organisation, longest: 200) is { } organisation) WriteField(xml, "organisatie", organisation);
        WriteField(xml, "applicatie", Fitting(party?.Application, longest: 50) is { Length: >= 3 } application ? application : Unknown);
        if (Fitting(party?.Administration, longest: 50) is { } administration) WriteField(xml, "administratie", administration);
        if (Fitting(party?.User, longest: 100) is { } user) WriteField(xml, "gebruiker", user);
        xml.WriteEndElement();
    }

    private static string? Fitting(string? text, int longest) => text?.Length <= longest ? text : null;

    private static void WriteField(XmlWriter xml, string name, string value) => xml.WriteElementString(name, StufNames.Stuf, value);

    private static void StartFault(XmlWriter xml, string soap, StufFault fault)
    {
        var isSender = fault.Place == "client";
        xml.WriteStartElement("Fault", soap);
        if (soap == StufNames.Soap11)
        {
            xml.WriteElementString("faultcode", isSender ? "soap:Client" : "soap:Server");
            xml.WriteElementString("faultstring", fault.Description);
            xml.WriteStartElement("detail");
            return;
        }

        xml.WriteStartElement("Code", soap);
        xml.WriteElementString("Value", soap, isSender ? "soap:Sender" : "soap:Receiver");
        xml.WriteEndElement();
        xml.WriteStartElement("Reason", soap);
        xml.WriteStartElement("Text", soap);
        xml.WriteAttributeString("xml", "lang", XmlNamespace, "nl");
        xml.WriteString(fault.Description);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("Detail", soap);
    }
}
