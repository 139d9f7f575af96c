namespace SafeHome.Testing.Stuf;

/// <summary>The namespaces of the envelopes of SOAP.</summary>
public static class Soap
{
    /// <summary>SOAP 1.1.</summary>
    public const string V11 = "http://schemas.xmlsoap.org/soap/envelope/";

    /// <summary>SOAP 1.2.</summary>
    public const string V12 = "http://www.w3.org/2003/05/soap-envelope";
}
