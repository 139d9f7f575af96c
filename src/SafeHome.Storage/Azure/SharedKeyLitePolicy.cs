using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace SafeHome.Storage.Azure;

/// <summary>Signs each try of a table request with the account's key.</summary>
/// <remarks>Source: "Authorize with Shared Key", Shared Key Lite for the Table service, learn.microsoft.com/rest/api/storageservices.</remarks>
internal sealed class SharedKeyLitePolicy(string account, byte[] key, TimeProvider time) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var request = message.Request;
        var date = time.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        // No request of ours has a "comp" parameter, the only one that would be signed.
        var signature = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{date}\n/{account}{request.Uri.ToUri().AbsolutePath}"));
        request.Headers.SetValue("x-ms-date", date);
        request.Headers.SetValue(HttpHeader.Names.Authorization, $"SharedKeyLite {account}:{Convert.ToBase64String(signature)}");
    }
}
