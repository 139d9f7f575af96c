using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace SafeHome.Storage.Sealing;

/// <summary>Seals with AES-256-GCM (NIST SP 800-38D) under the current key of a ring.</summary>
/// <remarks>
/// A sealed value is: version (1 byte, 1), length of the key id (1 byte), key id (ASCII), nonce (12 bytes, drawn),
/// ciphertext (as long as the plain text), tag (16 bytes). All before the nonce, and the address in UTF-16, are authenticated.
/// Drawn nonces allow 2³² values a key (SP 800-38D, 8.3): rotate long before that.
/// </remarks>
public sealed class AesGcmSealer(KeyRing ring) : ISealer
{
    private const byte Version = 1;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int OnStack = 512;

    /// <inheritdoc/>
    public byte[] Seal(ReadOnlySpan<byte> plain, string address)
    {
        var header = Header(ring.CurrentId);
        var result = new byte[header.Length + NonceBytes + plain.Length + TagBytes];
        header.CopyTo(result, 0);
        var nonce = result.AsSpan(header.Length, NonceBytes);
        RandomNumberGenerator.Fill(nonce);

        using var aes = new AesGcm(ring.Find(ring.CurrentId)!, TagBytes);
        var associated = Associated(header, address, stackalloc byte[OnStack]);
        aes.Encrypt(nonce, plain, result.AsSpan(header.Length + NonceBytes, plain.Length), result.AsSpan(^TagBytes..), associated);
        return result;
    }

    /// <inheritdoc/>
    public byte[] Open(ReadOnlySpan<byte> sealedBytes, string address)
    {
        var header = HeaderOf(sealedBytes);
        var key = ring.Find(Encoding.ASCII.GetString(header[2..]))
            ?? throw new SealBrokenException("The sealed value names a key that is not in the ring.");
        var rest = sealedBytes[header.Length..];
        var plain = new byte[rest.Length - NonceBytes - TagBytes];
        try
        {
            using var aes = new AesGcm(key, TagBytes);
            var associated = Associated(header, address, stackalloc byte[OnStack]);
            aes.Decrypt(rest[..NonceBytes], rest[NonceBytes..^TagBytes], rest[^TagBytes..], plain, associated);
            return plain;
        }
        catch (AuthenticationTagMismatchException mismatch)
        {
            throw new SealBrokenException("The sealed value was altered, moved, or sealed with another key.", mismatch);
        }
    }

    private static byte[] Header(string keyId) => [Version, (byte)keyId.Length, .. Encoding.ASCII.GetBytes(keyId)];

    private static ReadOnlySpan<byte> HeaderOf(ReadOnlySpan<byte> sealedBytes)
    {
        if (sealedBytes.Length < 2) throw new SealBrokenException("The sealed value is cut short.");
        if (sealedBytes[0] != Version) throw new SealBrokenException("The sealed value is of an unknown version.");
        var length = 2 + sealedBytes[1];
        return sealedBytes.Length >= length + NonceBytes + TagBytes
            ? sealedBytes[..length]
            : throw new SealBrokenException("The sealed value is cut short.");
    }

    // The header tells its own length, so the same bytes never mean another header with another address.
    private static ReadOnlySpan<byte> Associated(ReadOnlySpan<byte> header, string address, Span<byte> buffer)
    {
        var text = MemoryMarshal.AsBytes(address.AsSpan());
        var length = header.Length + text.Length;
        if (length > buffer.Length) buffer = new byte[length];
        header.CopyTo(buffer);
        text.CopyTo(buffer[header.Length..]);
        return buffer[..length];
    }
}
