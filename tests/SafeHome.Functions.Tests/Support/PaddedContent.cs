using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace SafeHome.Functions.Tests.Support;

/// <summary>JSON with white space after it up to a size; the white space takes no memory of the sender.</summary>
internal sealed class PaddedContent : HttpContent
{
    private static readonly byte[] WhiteSpace = [.. Enumerable.Repeat((byte)' ', 32 * 1024)];

    private readonly byte[] _json;
    private readonly int _size;

    public PaddedContent(string json, int size)
    {
        (_json, _size) = (Encoding.UTF8.GetBytes(json), size);
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(_json);
        for (var left = _size - _json.Length; left > 0; left -= WhiteSpace.Length)
            await stream.WriteAsync(WhiteSpace.AsMemory(0, Math.Min(left, WhiteSpace.Length)));
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _size;
        return true;
    }
}
