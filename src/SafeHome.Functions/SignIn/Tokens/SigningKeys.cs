using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using SafeHome.Functions.Configuration;

namespace SafeHome.Functions.SignIn.Tokens;

/// <summary>The keys with which the issuer signs. They are read when first needed, twice a day, and when none of them fits the signature of a token.</summary>
internal sealed class SigningKeys(TokenSettings settings, TimeProvider time) : IDisposable
{
    // Made-up tokens can make this app ask the issuer for its keys, but not more often than this.
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };
    private readonly SemaphoreSlim _turn = new(1);
    private ConfigurationManager<OpenIdConnectConfiguration>? _published;
    private DateTimeOffset _renewed = DateTimeOffset.MinValue;

    /// <summary>The keys as last read.</summary>
    /// <exception cref="SigningKeysAwayException">They could not be read.</exception>
    public async Task<ICollection<SecurityKey>> CurrentAsync(CancellationToken cancellation)
    {
        try
        {
            return (await (_published ??= Reader()).GetConfigurationAsync(cancellation)).SigningKeys;
        }
        catch (InvalidOperationException)
        {
            throw new SigningKeysAwayException();
        }
    }

    /// <summary>The keys, read again unless that was done a moment ago; those that there were where they cannot be read.</summary>
    /// <remarks>A new reader, since asking the old one for a refresh answers with the old keys and fetches the new ones beside it.</remarks>
    public async Task<ICollection<SecurityKey>> RenewedAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            if (time.GetUtcNow() - _renewed < Interval) return await CurrentAsync(cancellation);
            _renewed = time.GetUtcNow();
            var renewed = Reader();
            await renewed.GetConfigurationAsync(cancellation);
            _published = renewed;
        }
        catch (InvalidOperationException)
        {
            // The issuer is away for a moment.
        }
        finally
        {
            _turn.Release();
        }

        return await CurrentAsync(cancellation);
    }

    public void Dispose()
    {
        _http.Dispose();
        _turn.Dispose();
    }

    private ConfigurationManager<OpenIdConnectConfiguration> Reader() => new(
        settings.Address.AbsoluteUri,
        settings.IsMetadata ? new OpenIdConnectConfigurationRetriever() : new KeySetRetriever(),
        new HttpDocumentRetriever(_http) { RequireHttps = !settings.Address.IsLoopback });

    /// <summary>Reads the bare keys, where the issuer has no metadata.</summary>
    private sealed class KeySetRetriever : IConfigurationRetriever<OpenIdConnectConfiguration>
    {
        public async Task<OpenIdConnectConfiguration> GetConfigurationAsync(string address, IDocumentRetriever retriever, CancellationToken cancel)
        {
            var published = new OpenIdConnectConfiguration { JsonWebKeySet = new JsonWebKeySet(await retriever.GetDocumentAsync(address, cancel)) };
            foreach (var key in published.JsonWebKeySet.GetSigningKeys()) published.SigningKeys.Add(key);
            return published;
        }
    }
}
