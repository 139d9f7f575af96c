namespace SafeHome.Storage.Blobs;

/// <summary>The blob containers of one storage account.</summary>
public interface IBlobStore
{
    /// <summary>The container of that name; made on first use, private.</summary>
    IBlobContainer Container(string name);
}
