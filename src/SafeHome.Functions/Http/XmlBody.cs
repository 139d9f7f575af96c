using Microsoft.Net.Http.Headers;

namespace SafeHome.Functions.Http;

/// <summary>Reads a body of XML, and answers in kind.</summary>
public static class XmlBody
{
    /// <summary>The content types that count as XML.</summary>
    public static IReadOnlyList<string> ContentTypes { get; } = ["application/xml", "text/xml"];

    /// <summary>The bytes of an XML body; or the problem: not XML by its content type (415), or too large (413).</summary>
    public static async Task<(ReadOnlyMemory<byte> Bytes, IResult? Problem)> ReadBytesAsync(HttpRequest request, CancellationToken cancellation) =>
        ContentTypeOf(request) is null
            ? (default, Problems.Result(StatusCodes.Status415UnsupportedMediaType, "Geen XML", "Stuur de inhoud als application/xml of text/xml."))
            : await RequestBody.ReadAsync(request, cancellation);

    /// <summary>An answer in XML (UTF-8), of the content type of the request.</summary>
    public static IResult Answer(HttpRequest request, int status, byte[] xml) => new XmlAnswer(status, $"{ContentTypeOf(request)}; charset=utf-8", xml);

    private static string? ContentTypeOf(HttpRequest request) => MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        ? ContentTypes.FirstOrDefault(known => type.MediaType.Equals(known, StringComparison.OrdinalIgnoreCase))
        : null;

    private sealed class XmlAnswer(int status, string contentType, byte[] xml) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = status;
            httpContext.Response.ContentType = contentType;
            httpContext.Response.ContentLength = xml.Length;
            await httpContext.Response.Body.WriteAsync(xml, httpContext.RequestAborted);
        }
    }
}
