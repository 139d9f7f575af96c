namespace SafeHome.Storage;

/// <summary>What names the storage services accept, so that memory refuses what Azure would.</summary>
/// <remarks>
/// Sources: "Understanding the Table service data model" and "Naming queues and metadata", learn.microsoft.com/rest/api/storageservices.
/// </remarks>
internal static class StorageNames
{
    /// <summary>The table name, if it is one: 3 to 63 letters and digits, a letter first.</summary>
    public static string Table(string name) =>
        Check(name, name.All(char.IsAsciiLetterOrDigit) && !char.IsAsciiDigit(name.FirstOrDefault()));

    /// <summary>The queue or container name, if it is one: 3 to 63 lower-case letters, digits and single hyphens.</summary>
    public static string QueueOrContainer(string name) =>
        Check(name, name.Split('-').All(part => part.Length > 0 && part.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))));

    private static string Check(string name, bool valid) =>
        valid && name.Length is >= 3 and <= 63
            ? name
            : throw new ArgumentException($"'{name}' is not a name that storage accepts.", nameof(name));
}
