using System.Text.Json;

namespace SafeHome.LocalHost;

/// <summary>Reads configuration files as the Functions host does: names in any case, comments allowed.</summary>
internal static class JsonFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>Reads the file.</summary>
    /// <exception cref="HostException">It cannot be opened, or does not hold what it should.</exception>
    public static T Read<T>(string path) => Read<T>(path, Options);

    /// <summary>Reads a file of another form than the Functions host's.</summary>
    /// <exception cref="HostException">It cannot be opened, or does not hold what it should.</exception>
    public static T Read<T>(string path, JsonSerializerOptions options)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllBytes(path), options)
                ?? throw new HostException($"{path} holds nothing but null.");
        }
        catch (JsonException e)
        {
            // The parser's own message may quote a value; the place is enough to find the mistake.
            throw new HostException($"{path} cannot be read: look at line {e.LineNumber + 1}{Where(e.Path)}.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new HostException($"{path} cannot be opened: {e.Message}", e);
        }
    }

    private static string Where(string? path) => string.IsNullOrEmpty(path) ? "" : $" ({path})";
}
