using Azure.Core;
using Azure.Core.Pipeline;

namespace SafeHome.Storage.Azure;

/// <summary>Adds a shared access signature to the address of a request, once for all its tries.</summary>
internal sealed class SharedAccessSignaturePolicy(string signature) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var query = message.Request.Uri.Query;
        message.Request.Uri.Query = query.Length > 1 ? $"{query}&{signature}" : signature;
    }
}
