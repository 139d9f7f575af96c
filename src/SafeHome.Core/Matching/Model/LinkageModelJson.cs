using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafeHome.Core.Matching.Model;

/// <summary>Reads and writes a linkage model.</summary>
public static class LinkageModelJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Reads a model.</summary>
    /// <exception cref="LinkageModelInvalidException">It is not JSON of this shape, a level is missing, or a figure cannot be right.</exception>
    public static LinkageModel Read(Stream json)
    {
        try
        {
            var file = JsonSerializer.Deserialize<LinkageModelFile>(json, Options) ?? throw new LinkageModelInvalidException(["The file is empty."]);
            return file.ToModel();
        }
        catch (JsonException failure)
        {
            throw new LinkageModelInvalidException([failure.Message]);
        }
    }

    /// <summary>Writes a model so that <see cref="Read"/> reads it, with eight significant digits.</summary>
    public static byte[] Write(LinkageModel model) => JsonSerializer.SerializeToUtf8Bytes(LinkageModelFile.Of(model), Options);
}
