using System.Globalization;
using System.Security.Cryptography;
using SafeHome.Core.Persons;
using SafeHome.Core.Reports;
using SafeHome.Storage.Sealing;

namespace SafeHome.Pipeline.Intake;

/// <summary>Derives identifiers, so that a repeat collides with what is there instead of duplicating it.</summary>
public class ReportIdentity(KeyedHash hash)
{
    /// <summary>The id of a report: from its sender and the sender's reference. It tells nothing about either.</summary>
    public virtual string ReportId(Oin sender, string reference) => hash.Name("report", sender.ToString(), reference);

    /// <summary>
    /// The id of a report. A client that sends for many organisations has a reference only within each of them; a report without a
    /// reference is known by its contents.
    /// </summary>
    public string ReportId(Oin sender, Report report, string digest) => report switch
    {
        { Reference: "" } => hash.Name("report", sender.ToString(), report.Organisation ?? "", "", digest),
        { Organisation: { } organisation } => hash.Name("report", sender.ToString(), organisation, report.Reference),
        _ => ReportId(sender, report.Reference),
    };

    /// <summary>The reference of the answer to a message of which no report was kept.</summary>
    public string AnswerId(ReadOnlySpan<byte> message) => hash.Name("answer", Convert.ToBase64String(message));

    /// <summary>The id of the case that a report opens.</summary>
    public string CaseId(string reportId) => hash.Name("case", reportId);

    /// <summary>The id of the case that reports get when their link is undone: from the case that they leave and its version.</summary>
    public string CaseId(string leftCase, int version) => hash.Name("case", leftCase, version.ToString(CultureInfo.InvariantCulture));

    /// <summary>A hash of contents that cannot be guessed back by trying contents.</summary>
    // Hashed plainly first: as text, a report of a mebibyte would be copied twice over.
    public string Digest(ReadOnlySpan<byte> content) => hash.Name("content", Convert.ToHexString(SHA256.HashData(content)));
}
