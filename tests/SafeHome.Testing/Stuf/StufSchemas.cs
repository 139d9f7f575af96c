using System.Xml;
using System.Xml.Schema;

namespace SafeHome.Testing.Stuf;

/// <summary>The schemas of StUF-koppelvlak Jeugdzorg 1.0.9 that tests need: its vt-messages, Bv03Bericht and Fo03Bericht.</summary>
public static class StufSchemas
{
    private static readonly Lazy<XmlSchemaSet> _all = new(Load);

    /// <summary>The schemas, compiled.</summary>
    public static XmlSchemaSet All => _all.Value;

    /// <summary>Where a document is not valid; empty for a valid one.</summary>
    public static IReadOnlyList<string> Faults(byte[] document)
    {
        var faults = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = All };
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        settings.ValidationEventHandler += (_, fault) => faults.Add(fault.Message);
        using var reader = XmlReader.Create(new MemoryStream(document), settings);
        while (reader.Read())
        {
        }

        return faults;
    }

    private static XmlSchemaSet Load()
    {
        var schemas = new XmlSchemaSet { XmlResolver = null };
        foreach (var name in (string[])["jeugdzorg.xsd", "stuf.xsd", "bg.xsd", "zkn.xsd"])
        {
            using var stream = typeof(StufSchemas).Assembly.GetManifestResourceStream(name)!;
            schemas.Add(null, XmlReader.Create(stream));
        }

        schemas.Compile();
        return schemas;
    }
}
