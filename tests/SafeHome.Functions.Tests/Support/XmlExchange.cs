using System.Net.Http.Headers;
using System.Text;
using System.Xml.Linq;
using SafeHome.Testing.Stuf;

namespace SafeHome.Functions.Tests.Support;

/// <summary>Sends StUF messages, and reads the answers.</summary>
internal static class XmlExchange
{
    public const string Path = "/v1/stuf/vt-meldingen";

    private static readonly XNamespace Stuf = "http://www.egem.nl/StUF/StUF0301";

    public static Task<Answer> SendAsync(this RunningApp app, XDocument message, string key = TestSettings.Police) => app.SendXmlAsync(message.ToBytes(), key);

    public static Task<Answer> SendXmlAsync(this RunningApp app, byte[] message, string? key = TestSettings.Police, string contentType = "application/xml")
    {
        var content = new ByteArrayContent(message);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return app.SendAsync(HttpMethod.Post, Path, key, content);
    }

    /// <summary>The value of a StUF element of a valid answer, bare or in an envelope, by its local name.</summary>
    public static string Field(this Answer answer, string name)
    {
        var bericht = XDocument.Parse(answer.Text).Descendants().Single(element => element.Name.LocalName is "Bv03Bericht" or "Fo03Bericht");
        StufSchemas.Faults(Encoding.UTF8.GetBytes(bericht.ToString())).ShouldBeEmpty();
        return bericht.Descendants(Stuf + name).Single().Value;
    }

    /// <summary>A refusal with that code, in a valid Fo03Bericht.</summary>
    public static Answer ShouldBeRefused(this Answer answer, string code)
    {
        answer.ShouldHaveStatus(System.Net.HttpStatusCode.BadRequest);
        answer.Field("berichtcode").ShouldBe("Fo03");
        answer.Field("code").ShouldBe(code);
        return answer;
    }
}
