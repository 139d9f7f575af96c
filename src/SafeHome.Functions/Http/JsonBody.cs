using System.Text.Json;
using System.Text.Json.Serialization;
using SafeHome.Core.Reports;

namespace SafeHome.Functions.Http;

/// <summary>Reads a body of JSON.</summary>
public static class JsonBody
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = false,
        AllowDuplicateProperties = false,
        MaxDepth = 8,
    };

    /// <summary>The bytes of a JSON body; or the problem: not JSON by its content type (415), or too large (413).</summary>
    public static async Task<(ReadOnlyMemory<byte> Bytes, IResult? Problem)> ReadBytesAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasJsonContentType())
            return (default, Problems.Result(StatusCodes.Status415UnsupportedMediaType, "Geen JSON", "Stuur de inhoud als application/json."));
        return await RequestBody.ReadAsync(request, cancellation);
    }

    /// <summary>A small command in JSON; or the problem with it. Unknown fields are refused.</summary>
    public static async Task<(T? Value, IResult? Problem)> ReadAsync<T>(HttpRequest request, CancellationToken cancellation)
        where T : class
    {
        var (bytes, problem) = await ReadBytesAsync(request, cancellation);
        if (problem is not null) return (null, problem);
        try
        {
            return JsonSerializer.Deserialize<T>(bytes.Span, Strict) is { } value ? (value, null) : (null, NotReadable(""));
        }
        catch (JsonException e)
        {
            return (null, NotReadable(e.Path ?? ""));
        }
    }

    // "$.veld" of System.Text.Json becomes the JSON pointer "/veld".
    private static IResult NotReadable(string path) => Problems.Invalid(
        [new InvalidParam(path.TrimStart('$').Replace('.', '/'), "json", "Geen JSON zoals hier verwacht: onbekend veld, verkeerd type of geen geldige JSON.")]);
}
