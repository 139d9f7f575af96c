namespace SafeHome.Workbench.Words;

/// <summary>A short name of a case or report for people: the first digits of its id, which say nothing of whom it concerns.</summary>
internal static class ShortNames
{
    /// <summary>Such as "8280 83ae".</summary>
    public static string Of(string id) => id.Length < 8 ? id : $"{id[..4]} {id[4..8]}";
}
