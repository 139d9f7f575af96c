using SafeHome.Core.Matching.Model;

namespace SafeHome.Benchmarks.Linkage;

/// <summary>The files of a run.</summary>
internal sealed record LinkageFiles(FileInfo Left, FileInfo? Right, FileInfo? Model, FileInfo? Truth, FileInfo? Pairs)
{
    /// <exception cref="LinkageModelInvalidException">The model cannot be used.</exception>
    public LinkageModel? ReadModel()
    {
        using var file = Model?.OpenRead();
        return file is null ? null : LinkageModelJson.Read(file);
    }
}
