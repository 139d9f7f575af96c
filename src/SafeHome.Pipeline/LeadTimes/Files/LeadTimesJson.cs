using System.Text.Encodings.Web;
using System.Text.Json;
using SafeHome.Core.LeadTimes.Statements;

namespace SafeHome.Pipeline.LeadTimes.Files;

/// <summary>A statement as JSON, as the interface answers it.</summary>
public static class LeadTimesJson
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a statement.</summary>
    public static byte[] Write(Statement statement) => JsonSerializer.SerializeToUtf8Bytes(LeadTimesView.Of(statement), Options);
}
