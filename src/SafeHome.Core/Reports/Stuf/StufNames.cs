namespace SafeHome.Core.Reports.Stuf;

/// <summary>The namespaces of StUF-koppelvlak Jeugdzorg 1.0.9 and of the envelopes around its messages.</summary>
public static class StufNames
{
    /// <summary>The messages of the koppelvlak and what they relate.</summary>
    public const string Jeugdzorg = "http://www.stufstandaarden.nl/koppelvlak/jz0100";

    /// <summary>What every StUF message has (StUF 03.01).</summary>
    public const string Stuf = "http://www.egem.nl/StUF/StUF0301";

    /// <summary>Persons and addresses (sectormodel BG 03.10).</summary>
    public const string Persons = "http://www.egem.nl/StUF/sector/bg/0310";

    /// <summary>Organisations (sectormodel ZKN 03.10).</summary>
    public const string Organisations = "http://www.egem.nl/StUF/sector/zkn/0310";

    /// <summary>The envelope of SOAP 1.1.</summary>
    public const string Soap11 = "http://schemas.xmlsoap.org/soap/envelope/";

    /// <summary>The envelope of SOAP 1.2.</summary>
    public const string Soap12 = "http://www.w3.org/2003/05/soap-envelope";

    /// <summary>Whether a namespace belongs to the koppelvlak: it changes from element to element.</summary>
    internal static bool AreOf(string @namespace) => @namespace is Jeugdzorg or Stuf or Persons or Organisations;
}
