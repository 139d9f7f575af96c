using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;
using SafeHome.Functions.Tests.Support;

namespace SafeHome.Functions.Tests.SignIn;

/// <summary>Everything that can be wrong with a token, each made from a good one by one change.</summary>
internal static class BadTokens
{
    private static readonly RsaSecurityKey Stranger = new(RSA.Create(2048)) { KeyId = "stranger" };

    private static readonly RsaSecurityKey Impostor = new(RSA.Create(2048)) { KeyId = Issuer.Rsa.KeyId };

    public static IEnumerable<(string What, string Token)> Of(TestToken good, DateTimeOffset now)
    {
        yield return ("expired", (good with { Until = now.AddSeconds(-31) }).Write());
        yield return ("never expires", (good with { Until = null }).Write());
        yield return ("not yet in force", (good with { From = now.AddSeconds(31) }).Write());
        yield return ("wrong audience", (good with { Audience = "https://elsewhere.example" }).Write());
        yield return ("no audience", (good with { Audience = null }).Write());
        yield return ("wrong issuer", (good with { Issuer = "https://stranger.example" }).Write());
        yield return ("no issuer", (good with { Issuer = null }).Write());
        yield return ("unknown key", Signed(good, Stranger, SecurityAlgorithms.RsaSha256));
        yield return ("another key under a known name", Signed(good, Impostor, SecurityAlgorithms.RsaSha256));
        yield return ("not signed", (good with { Signing = null }).Write());
        yield return ("not signed any more", WithHeader(good, "none")[..^SignatureOf(good.Write()).Length]);
        yield return ("algorithm changed to none", WithHeader(good, "none"));
        yield return ("HMAC with the public key as DER", Signed(good, Secret(Issuer.Rsa.Rsa.ExportSubjectPublicKeyInfo()), SecurityAlgorithms.HmacSha256));
        yield return ("HMAC with the public key as PEM", Signed(
            good, Secret(Encoding.ASCII.GetBytes(Issuer.Rsa.Rsa.ExportSubjectPublicKeyInfoPem())), SecurityAlgorithms.HmacSha256));
        yield return ("HMAC with the modulus", Signed(good, Secret(Issuer.Rsa.Rsa.ExportParameters(false).Modulus!), SecurityAlgorithms.HmacSha256));
        yield return ("an algorithm that is not taken", Signed(good, Issuer.Rsa, SecurityAlgorithms.RsaSha512));
        yield return ("contents changed", Changed(good));
        yield return ("an organisation that is not known", (good with { Oin = "00000000990000000999" }).Write());
        yield return ("an OIN that is none", (good with { Oin = "1" }).Write());
        yield return ("no OIN", (good with { Oin = null }).Write());
        yield return ("a role that is none", (good with { Role = "directeur" }).Write());
        yield return ("no role", (good with { Role = null }).Write());
        yield return ("not a token", "x.y.z");
        yield return ("no parts", "x");
        yield return ("very long", new string('x', 20_000));
    }

    private static string Signed(TestToken token, SecurityKey key, string algorithm) =>
        (token with { Signing = new SigningCredentials(key, algorithm) }).Write();

    private static SymmetricSecurityKey Secret(byte[] bytes) => new(bytes) { KeyId = Issuer.Rsa.KeyId };

    private static string SignatureOf(string token) => token.Split('.')[2];

    private static string WithHeader(TestToken token, string algorithm)
    {
        var parts = token.Write().Split('.');
        return $"{Base64UrlEncoder.Encode($$"""{"alg":"{{algorithm}}","typ":"JWT","kid":"{{Issuer.Rsa.KeyId}}"}""")}.{parts[1]}.{parts[2]}";
    }

    private static string Changed(TestToken token)
    {
        var parts = token.Write().Split('.');
        var contents = JsonNode.Parse(Base64UrlEncoder.Decode(parts[1]))!;
        contents["jti"] = "another";
        return $"{parts[0]}.{Base64UrlEncoder.Encode(contents.ToJsonString())}.{parts[2]}";
    }
}
