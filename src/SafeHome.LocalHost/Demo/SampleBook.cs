using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafeHome.LocalHost.Demo;

/// <summary>The samples: which reports to send, in which order, and what should become of each. The form is told in <c>samples/README.md</c>.</summary>
/// <param name="Folder">Where the reports are.</param>
/// <param name="Steps">In sending order.</param>
internal sealed record SampleBook(string Folder, IReadOnlyList<SampleStep> Steps)
{
    private const string Version = "1";

    private static readonly JsonSerializerOptions Strict = new()
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
    };

    /// <summary>Reads <c>expected.json</c> and sees that every report it names is there.</summary>
    /// <exception cref="HostException">Something is missing, unreadable, or not of this form.</exception>
    public static SampleBook Read(string folder)
    {
        var path = Path.Combine(folder, "expected.json");
        var contents = JsonFile.Read<Contents>(path, Strict);
        if (contents.Version != Version) throw new HostException($"{path} is of version '{contents.Version}', and this demo reads version {Version}.");
        for (var number = 1; number <= contents.Steps.Count; number++)
        {
            if (FaultOf(contents.Steps[number - 1], folder) is { } fault) throw new HostException($"{path} is wrong at step {number}: {fault}.");
        }

        return new SampleBook(folder, contents.Steps);
    }

    /// <summary>The body to send for a step.</summary>
    /// <exception cref="HostException">The file cannot be read.</exception>
    public async Task<ReadOnlyMemory<byte>> BodyOfAsync(SampleStep step, CancellationToken cancellation)
    {
        var path = Path.Combine(Folder, step.File);
        try
        {
            var report = await File.ReadAllBytesAsync(path, cancellation);
            return step.FillUpTo is { } bytes ? Filler.FillUp(report, bytes) : report;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new HostException($"{path} cannot be read as a report.", e);
        }
    }

    private static string? FaultOf(SampleStep? step, string folder)
    {
        if (step is null) return "it is null";
        if (Path.GetFileName(step.File) != step.File || !File.Exists(Path.Combine(folder, step.File))) return $"there is no file {step.File} beside it";
        if (step.FillUpTo <= 0 || step.Time <= 1) return "keer is 2 or more, vulTekstAanTot more than 0";
        var expected = step.Expected;
        object?[] ofNewReports = [expected.Urgency, expected.Decision, expected.Triage, expected.Answers, expected.Status, expected.Outcome];
        if (!expected.IsNewReport) return ofNewReports.Append(expected.Progress).All(field => field is null) ? null : "a repeat or a refused report has only antwoord and casus";
        if (ofNewReports.Contains(null) || expected.Case is null) return "casus, urgentie, besluit, triage, reacties, status and uitkomst are all needed";
        if (expected.Answers!.Any(answer => answer is not { Answer: "aanvaard" or "geweigerd" })) return "a reactie is aanvaard or geweigerd";
        if (expected.Progress?.Any(progress => progress?.From is null) is true) return "in voortgang an actie is dienstBeginnen, dienstAfronden or afsluiten";
        return !expected.Triage!.Contains(null) && expected.Triage!.Count == 1 + expected.Answers!.Count(answer => answer.IsRefusal)
            ? null
            : "triage has one decision, and one more for every refusal in reacties";
    }

    private sealed record Contents(
        [property: JsonPropertyName("versie"), JsonRequired] string Version,
        [property: JsonPropertyName("stappen"), JsonRequired] IReadOnlyList<SampleStep> Steps);
}
