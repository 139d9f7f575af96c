using System.Globalization;
using System.Text.Json.Serialization;
using SafeHome.Core.Reports;

namespace SafeHome.Functions.Http;

/// <summary>A page of a list.</summary>
/// <param name="Results">The items of this page.</param>
/// <param name="Number">Which page this is, from 1.</param>
/// <param name="Next">Where the next page is; null on the last.</param>
public sealed record Page<T>(
    [property: JsonPropertyName("resultaten")] IReadOnlyList<T> Results,
    [property: JsonPropertyName("pagina")] int Number,
    [property: JsonPropertyName("volgende")] string? Next);

/// <summary>Lists go by pages.</summary>
public static class Paging
{
    /// <summary>The most items on a page.</summary>
    public const int Size = 50;

    /// <summary>The last page that is read.</summary>
    public const int LastPage = 1000;

    /// <summary>Reads the number of a page, from 1.</summary>
    public static bool TryRead(string text, out int page) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out page) && page is >= 1 and <= LastPage;

    /// <summary>The answer to a page that is none.</summary>
    public static IResult Invalid() => Problems.Invalid([new InvalidParam("pagina", "range", $"Kies een pagina van 1 tot en met {LastPage}.")]);

    /// <summary>Cuts one page out of a list that reaches at least one item past it, where there is one.</summary>
    public static Page<T> Cut<T>(IEnumerable<T> all, int page, string path)
    {
        var rest = all.Skip((page - 1) * Size).Take(Size + 1).ToList();
        var separator = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return new Page<T>([.. rest.Take(Size)], page, rest.Count > Size ? $"{path}{separator}pagina={page + 1}" : null);
    }
}
