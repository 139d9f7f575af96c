namespace SafeHome.Core;

/// <summary>The data files inside this assembly.</summary>
internal static class EmbeddedData
{
    /// <summary>Opens a file by its logical name.</summary>
    public static Stream Open(string name) =>
        typeof(EmbeddedData).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The assembly holds no file '{name}'.");

    /// <summary>All of a file.</summary>
    public static byte[] Bytes(string name)
    {
        using var stream = Open(name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The rows of a file of values parted by ';', without quotes, without its header and lines that start with '#'.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var reader = new StreamReader(Open(name));
        var header = true;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            if (!header) yield return line.Split(';');
            header = false;
        }
    }
}
