using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace SafeHome.Workbench.Assets;

/// <summary>A file that pages refer to. Its name holds a hash of its contents, so that a browser may keep it for good.</summary>
internal sealed class AssetFile
{
    private const string Folder = "bestanden";

    private readonly byte[] _plain;
    private readonly ConcurrentDictionary<string, byte[]> _packed = new(StringComparer.Ordinal);
    private readonly string _contentType;

    private AssetFile(string name, string contentType)
    {
        using var stream = typeof(AssetFile).Assembly.GetManifestResourceStream(name)!;
        _plain = new byte[stream.Length];
        stream.ReadExactly(_plain);
        _contentType = contentType;
        var hash = Convert.ToHexStringLower(SHA256.HashData(_plain).AsSpan(0, 8));
        Name = $"{Path.GetFileNameWithoutExtension(name)}-{hash}{Path.GetExtension(name)}";
    }

    /// <summary>The route of all files; its one parameter is <see cref="Name"/>.</summary>
    public const string Route = $"{Paths.Root}/{Folder}/{{naam}}";

    public static AssetFile Styles { get; } = new("werkbank.css", "text/css; charset=utf-8");

    public static AssetFile Script { get; } = new("werkbank.js", "text/javascript; charset=utf-8");

    public string Name { get; }

    public string Address => $"{Paths.Root}/{Folder}/{Name}";

    public static AssetFile? Find(string name) => Styles.Name == name ? Styles : Script.Name == name ? Script : null;

    /// <summary>Sends the file, packed in a way that the browser takes.</summary>
    public async Task SendAsync(HttpContext context)
    {
        var encoding = EncodingFor(context.Request);
        context.Response.ContentType = _contentType;
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (encoding is not null) context.Response.Headers.ContentEncoding = encoding;
        var body = encoding is null ? _plain : _packed.GetOrAdd(encoding, Pack);
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static string? EncodingFor(HttpRequest request)
    {
        var accepted = StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var list) ? list : [];
        return Array.Find(["br", "gzip"], encoding => accepted.Any(value => value.Value == encoding && value.Quality is not 0));
    }

    private byte[] Pack(string encoding)
    {
        var packed = new MemoryStream();
        using (Stream packer = encoding == "br" ? new BrotliStream(packed, CompressionLevel.SmallestSize) : new GZipStream(packed, CompressionLevel.SmallestSize))
            packer.Write(_plain);
        return packed.ToArray();
    }
}
