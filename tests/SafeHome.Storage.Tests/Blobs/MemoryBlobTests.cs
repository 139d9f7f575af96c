using SafeHome.Storage.Blobs;
using SafeHome.Storage.Blobs.Memory;

namespace SafeHome.Storage.Tests.Blobs;

public sealed class MemoryBlobTests : BlobContract
{
    protected override IBlobContainer NewContainer() => new MemoryBlobStore().Container("test");
}
