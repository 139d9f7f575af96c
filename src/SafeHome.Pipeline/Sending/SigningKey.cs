using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SafeHome.Pipeline.Sending;

/// <summary>Signs messages so that whoever takes them knows that this app sent them, and when: the scheme of Standard Webhooks 1.0.</summary>
/// <remarks>
/// The signature is an HMAC-SHA-256 over id, time and body. The time is in it, so an old message that someone recorded is not
/// good for ever. Source: github.com/standard-webhooks/standard-webhooks, spec/standard-webhooks.md.
/// </remarks>
public sealed class SigningKey
{
    /// <summary>The fewest bytes of a key.</summary>
    public const int FewestBytes = 24;

    /// <summary>The most bytes of a key.</summary>
    public const int MostBytes = 64;

    private readonly byte[] _key;

    /// <summary>Takes a key of 24 to 64 bytes.</summary>
    /// <exception cref="ArgumentException">The key has another length.</exception>
    public SigningKey(ReadOnlySpan<byte> key)
    {
        if (key.Length is < FewestBytes or > MostBytes) throw new ArgumentException("A signing key has 24 to 64 bytes.", nameof(key));
        _key = key.ToArray();
    }

    /// <summary>The headers that go with a message: its id, the time, and the signature over both and the body.</summary>
    public IReadOnlyDictionary<string, string> Headers(OutgoingMessage message, DateTimeOffset now)
    {
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{message.Id}.{timestamp}."), .. message.Body];
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["webhook-id"] = message.Id,
            ["webhook-timestamp"] = timestamp,
            ["webhook-signature"] = $"v1,{Convert.ToBase64String(HMACSHA256.HashData(_key, signed))}",
        };
    }
}
