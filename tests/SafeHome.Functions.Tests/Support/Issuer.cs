using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace SafeHome.Functions.Tests.Support;

/// <summary>An issuer of tokens on a free port, which publishes its keys and its metadata.</summary>
internal sealed class Issuer : IAsyncDisposable
{
    public const string Name = "https://issuer.example";
    public const string Audience = "https://safehome.example";

    private readonly WebApplication _app;
    private volatile SecurityKey[] _published;

    private Issuer()
    {
        _published = [Rsa, Ec];
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapGet("/jwks", () => Count(KeySet()));
        _app.MapGet("/metadata", () => $$"""{"issuer":"{{Name}}","jwks_uri":"{{Address}}/jwks"}""");
    }

    public static RsaSecurityKey Rsa { get; } = new(RSA.Create(2048)) { KeyId = "rsa-1" };

    public static RsaSecurityKey NextRsa { get; } = new(RSA.Create(2048)) { KeyId = "rsa-2" };

    public static ECDsaSecurityKey Ec { get; } = new(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = "ec-1" };

    /// <summary>How often the keys were asked for.</summary>
    public int Fetched { get; private set; }

    /// <summary>Whether the keys can be had.</summary>
    public bool IsAway { get; set; }

    private string Address => _app.Urls.Single();

    public static async Task<Issuer> StartAsync()
    {
        var issuer = new Issuer();
        await issuer._app.StartAsync();
        return issuer;
    }

    /// <summary>Settings of an app that takes its tokens.</summary>
    public string[] Settings(string address = "JwksUri", string path = "/jwks") =>
    [
        .. TestSettings.All,
        $"--SafeHome:Tokens:Issuer={Name}",
        $"--SafeHome:Tokens:Audience={Audience}",
        $"--SafeHome:Tokens:{address}={Address}{path}",
    ];

    /// <summary>Goes over to the next key: from now on it publishes that one only.</summary>
    public void Rotate() => _published = [NextRsa];

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Count(string keys)
    {
        Fetched++;
        return IsAway ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable) : Results.Text(keys, "application/json");
    }

    private string KeySet() => $$"""{"keys":[{{string.Join(',', _published.Select(Public))}}]}""";

    private static string Public(SecurityKey key) => key switch
    {
        RsaSecurityKey { Rsa: var rsa } when rsa.ExportParameters(includePrivateParameters: false) is var its =>
            $$"""{"kty":"RSA","use":"sig","kid":"{{key.KeyId}}","n":"{{Base64UrlEncoder.Encode(its.Modulus)}}","e":"{{Base64UrlEncoder.Encode(its.Exponent)}}"}""",
        ECDsaSecurityKey { ECDsa: var ec } when ec.ExportParameters(includePrivateParameters: false) is var its =>
            $$"""{"kty":"EC","use":"sig","crv":"P-256","kid":"{{key.KeyId}}","x":"{{Base64UrlEncoder.Encode(its.Q.X)}}","y":"{{Base64UrlEncoder.Encode(its.Q.Y)}}"}""",
        _ => throw new NotSupportedException(),
    };
}
