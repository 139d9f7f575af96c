using System.Buffers;
using System.IO.Compression;

namespace SafeHome.Pipeline.Operations;

/// <summary>
/// Packs bytes (Brotli, RFC 7932) before they are sealed. A report and its message go in one transaction of at most 4 MiB, and text
/// that JSON escapes, such as emoji, grows to three times its size: packed, a mebibyte of anything fits.
/// </summary>
internal static class Packing
{
    private const int FastestQuality = 1;
    private const int LargestWindow = 22;

    public static byte[] Pack(ReadOnlySpan<byte> content)
    {
        // Lent, because it is as large as the content, however little of it is used.
        var packed = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(content.Length));
        try
        {
            if (!BrotliEncoder.TryCompress(content, packed, out var length, FastestQuality, LargestWindow))
                throw new InvalidOperationException("The greatest length was too small.");
            return packed[..length];
        }
        finally
        {
            // It holds personal data, packed: not for the next borrower.
            ArrayPool<byte>.Shared.Return(packed, clearArray: true);
        }
    }

    public static byte[] Unpack(byte[] packed)
    {
        using var stream = new BrotliStream(new MemoryStream(packed, writable: false), CompressionMode.Decompress);
        var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
