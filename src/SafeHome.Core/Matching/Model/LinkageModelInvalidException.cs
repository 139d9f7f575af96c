namespace SafeHome.Core.Matching.Model;

/// <summary>The file of a linkage model cannot be used. The message names every problem.</summary>
public sealed class LinkageModelInvalidException : Exception
{
    /// <param name="problems">What is wrong, each with its place in the file.</param>
    public LinkageModelInvalidException(IReadOnlyList<string> problems)
        : base("The linkage model cannot be used: " + string.Join(" ", problems)) => Problems = problems;

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<string> Problems { get; }
}
