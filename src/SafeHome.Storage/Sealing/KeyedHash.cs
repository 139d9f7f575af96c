using System.Buffers;
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
        var buffer = new ArrayBufferWriter<byte>();
        Append(buffer, purpose);
        foreach (var part in parts) Append(buffer, part);
        return Convert.ToHexStringLower(HMACSHA256.HashData(_key, buffer.WrittenSpan).AsSpan(0, 16));
    }

    private static void Append(ArrayBufferWriter<byte> buffer, string part)
    {
        var length = Encoding.UTF8.GetByteCount(part);
        BinaryPrimitives.WriteInt32LittleEndian(buffer.GetSpan(sizeof(int)), length);
        buffer.Advance(sizeof(int));
        Encoding.UTF8.GetBytes(part, buffer.GetSpan(length));
        buffer.Advance(length);
    }
}
