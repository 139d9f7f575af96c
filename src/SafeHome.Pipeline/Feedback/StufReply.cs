using System.Xml;
using System.Xml.Linq;
using SafeHome.Core.Reports.Stuf;

namespace SafeHome.Pipeline.Feedback;

/// <summary>What a CORV party answers: <c>Bv03Bericht</c> (taken) or <c>Fo03Bericht</c> (refused), bare or in a SOAP envelope.</summary>
/// <param name="IsConfirmation">Whether there is a Bv03 in it.</param>
/// <param name="IsRefusal">Whether there is a Fo03 in it.</param>
/// <param name="Code">The error code of a Fo03, such as StUF046; "zonder code" where it has none that can be shown.</param>
internal sealed record StufReply(bool IsConfirmation, bool IsRefusal, string Code)
{
    private const string NoCode = "zonder code";
    private const int LongestCode = 20;

    private static readonly XNamespace StUF = StufNames.Stuf;
    private static readonly StufReply Neither = new(false, false, NoCode);

    /// <summary>Reads an answer; what is no XML, or has a DTD, is neither.</summary>
    public static StufReply Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var reader = XmlReader.Create(
                new MemoryStream(body.ToArray()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var answer = XElement.Load(reader);
            var refusal = answer.DescendantsAndSelf(StUF + "Fo03Bericht").FirstOrDefault();
            if (refusal is not null) return new StufReply(false, true, CodeOf(refusal));
            return answer.DescendantsAndSelf(StUF + "Bv03Bericht").Any() ? new StufReply(true, false, NoCode) : Neither;
        }
        catch (XmlException)
        {
            return Neither;
        }
    }

    // Only what looks like a code: the rest of the answer may quote the message.
    private static string CodeOf(XElement refusal) =>
        refusal.Descendants(StUF + "code").FirstOrDefault()?.Value is { Length: > 0 and <= LongestCode } code && code.All(char.IsAsciiLetterOrDigit)
            ? code
            : NoCode;
}
