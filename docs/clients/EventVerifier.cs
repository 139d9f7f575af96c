using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SafeHome.Clients;

/// <summary>Tells whether an event is really from Veilig Thuis, and new.</summary>
/// <param name="key">The key that you share with Veilig Thuis.</param>
public sealed class EventVerifier(byte[] key)
{
    private const int MostSecondsOff = 300;

    /// <summary>Judges the three headers <c>webhook-…</c> and the body, as it was received.</summary>
    public bool IsReal(string id, string timestamp, string signatures, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        // An old event may be one that someone recorded.
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var sent)) return false;
        if (Math.Abs(now.ToUnixTimeSeconds() - sent) >= MostSecondsOff) return false;

        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        var expected = Encoding.ASCII.GetBytes($"v1,{Convert.ToBase64String(HMACSHA256.HashData(key, signed))}");
        // While a key is being replaced there may be several signatures, with spaces between.
        return signatures.Split(' ').Any(signature => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(signature), expected));
    }
}
