using System.Security.Cryptography;
using System.Text;

namespace SafeHome.Functions.SignIn;

/// <summary>A key of a client, of which only this is kept.</summary>
/// <param name="Salt">What goes before the key in the hash.</param>
/// <param name="Hash">SHA-256 of salt, colon and key, as lowercase hexadecimal digits.</param>
public sealed record ClientKey(string Salt, string Hash)
{
    /// <summary>Whether this is the key, in a time that does not tell how much of it was right.</summary>
    public bool Is(string key) => CryptographicOperations.FixedTimeEquals(
        Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Salt}:{key}")))),
        Encoding.ASCII.GetBytes(Hash));
}
