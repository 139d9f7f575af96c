using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SafeHome.Storage.Sealing;

/// <summary>HMAC-SHA-256 (RFC 2104, FIPS 198-1) under a key of its own: names things without saying what they are.</summary>
/// <remarks>
/// The key never rotates: identifiers and index keys made with it must stay findable. The parts are length-prefixed,
/// so <c>("ab", "c")</c> and <c>("a", "bc")</c> differ, and every use names a purpose, so two uses never share a hash.
/// </remarks>
public sealed class KeyedHash
{
    private const int OnStack = 512;

    private readonly byte[] _key;

    /// <summary>Takes a key of at least 32 bytes.</summary>
    /// <exception cref="ArgumentException">The key is shorter.</exception>
    public KeyedHash(ReadOnlySpan<byte> key)
    {
        if (key.Length < 32) throw new ArgumentException("A hash key has at least 32 bytes.", nameof(key));
        _key = key.ToArray();
    }

    /// <summary>
    /// The first 128 bits of the hash as 32 lowercase hexadecimal digits: short enough for a key, long enough never to collide.
    /// </summary>
    public string Name(string purpose, params ReadOnlySpan<string> parts)
    {
        var length = LengthOf(purpose);
        foreach (var part in parts) length += LengthOf(part);
        var buffer = length <= OnStack ? stackalloc byte[length] : new byte[length];
        var rest = Write(buffer, purpose);
        foreach (var part in parts) rest = Write(rest, part);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, buffer, hash);
        return Convert.ToHexStringLower(hash[..16]);
    }

    private static int LengthOf(string part) => sizeof(int) + Encoding.UTF8.GetByteCount(part);

    private static Span<byte> Write(Span<byte> buffer, string part)
    {
        var length = Encoding.UTF8.GetBytes(part, buffer[sizeof(int)..]);
        BinaryPrimitives.WriteInt32LittleEndian(buffer, length);
        return buffer[(sizeof(int) + length)..];
    }
}
